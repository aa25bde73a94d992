package ai.aigg.insights.stack.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.stack.home.StackHome;
import com.sun.management.OperatingSystemMXBean;

/**
 * What the machine has: JDK, Maven, memory and disk.
 */
final class Machine {

	private static final long NEEDED_MEMORY_MB = 2_048;

	private static final long NEEDED_DISK_MB = 1_024;

	private static final int MAVEN_LIMIT_SECONDS = 20;

	private Machine() {
	}

	static Finding jdk() {
		return Finding.ok("JDK", "%s of %s in %s".formatted(Runtime.version(), System.getProperty("java.vendor"),
				System.getProperty("java.home")));
	}

	static Finding maven() {
		Process process = null;
		try {
			process = new ProcessBuilder("mvn", "--version", "--batch-mode").redirectErrorStream(true).start();
			String answer = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
			if (process.waitFor(MAVEN_LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
				return Finding.ok("Maven",
						answer.lines().findFirst().orElse("there").replaceAll("\u001b\\[[0-9;]*m", ""));
			}
			return Finding.note("Maven", "mvn does not run; needed only to build");
		}
		catch (IOException ex) {
			return Finding.note("Maven", "not found; needed only to build");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Finding.note("Maven", "not looked at");
		}
		finally {
			if (process != null) {
				process.destroy();
			}
		}
	}

	static Finding memory() {
		if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
			long total = system.getTotalMemorySize() >> 20;
			String detail = "%d MB in all, the stack takes up to %d".formatted(total, NEEDED_MEMORY_MB);
			return (total >= NEEDED_MEMORY_MB) ? Finding.ok("memory", detail) : Finding.problem("memory", detail);
		}
		return Finding.note("memory", "this JVM does not tell");
	}

	static Finding disk(StackHome home) {
		try {
			long free = home.freeBytes() >> 20;
			String detail = "%d MB free for %s".formatted(free, home.folder());
			if (Files.exists(home.folder()) && !Files.isWritable(home.folder())) {
				return Finding.problem("disk", "%s cannot be written".formatted(home.folder()));
			}
			return (free >= NEEDED_DISK_MB) ? Finding.ok("disk", detail)
					: Finding.problem("disk", detail + ", and %d are needed".formatted(NEEDED_DISK_MB));
		}
		catch (IOException ex) {
			return Finding.problem("disk", "the free space of %s cannot be read".formatted(home.folder()));
		}
	}

}
