package ai.aigg.insights.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The machine that a figure was measured on.
 *
 * @param cpu name of the processor
 * @param cores how many the JVM may use
 * @param memoryMb memory, MiB
 * @param os name and version of the operating system
 * @param jdk version of the JDK
 */
public record Machine(String cpu, int cores, long memoryMb, String os, String jdk) {

	private static final Path CPU = Path.of("/proc/cpuinfo");

	private static final Path MEMORY = Path.of("/proc/meminfo");

	private static final Path PROCESS = Path.of("/proc/self/status");

	/**
	 * Looks at this machine.
	 * @return what it is
	 */
	public static Machine here() {
		return new Machine(value(CPU, "model name").orElse(System.getProperty("os.arch")),
				Runtime.getRuntime().availableProcessors(), kilobytes(MEMORY, "MemTotal") / 1024,
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.version"));
	}

	/**
	 * The most memory that this process has ever held.
	 * @return MiB; 0 where the system does not say
	 */
	public static long peakMemoryMb() {
		return kilobytes(PROCESS, "VmHWM") / 1024;
	}

	private static long kilobytes(Path file, String name) {
		return value(file, name).map((text) -> Long.parseLong(text.replace(" kB", ""))).orElse(0L);
	}

	private static Optional<String> value(Path file, String name) {
		if (!Files.isReadable(file)) {
			return Optional.empty();
		}
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((line) -> line.startsWith(name))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(file), ex);
		}
	}

}
