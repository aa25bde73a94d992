package ai.aigg.insights.benchmarks.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of ours that may be killed; it ends with this one, too.
 */
final class Child implements AutoCloseable {

	private static final int SECONDS = 15;

	private final String name;

	private final Process process;

	private Child(String name, Process process) {
		this.name = name;
		this.process = process;
	}

	/**
	 * Starts one, and does not wait for it.
	 * @param name its name, which is the name of its logs as well
	 * @param logs where these are
	 * @param flags of the JVM
	 * @param main what it runs
	 * @param args of that
	 * @return the process
	 */
	static Child start(String name, Path logs, List<String> flags, Class<?> main, List<String> args)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(flags);
		command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders",
				"--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Daigg.logs=" + logs,
				"-Daigg.log=" + name, "-cp", System.getProperty("java.class.path"), Watched.class.getName(),
				main.getName()));
		command.addAll(args);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve(name + ".out").toFile()))
			.start();
		return new Child(name, process);
	}

	boolean lives() {
		return this.process.isAlive();
	}

	/** Kills it as {@code kill -9} does, and waits until it is gone. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		if (!this.process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException(this.name + " cannot be killed");
		}
	}

	/** Ends it in good order where it lets itself be ended so. */
	void end() throws InterruptedException, IOException {
		this.process.getOutputStream().close();
		if (!this.process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			kill();
		}
	}

	/**
	 * Asks it to end as an orchestrator does, with SIGTERM, and kills it when it does not
	 * in time.
	 * @param limit how long it has
	 * @return whether it ended in good order
	 */
	boolean terminate(Duration limit) throws InterruptedException {
		this.process.destroy();
		if (this.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
			return true;
		}
		kill();
		return false;
	}

	/** Lets it collect its garbage, if it is there. */
	void collect() {
		try {
			OutputStream in = this.process.getOutputStream();
			in.write(Watched.COLLECT);
			in.flush();
		}
		catch (IOException ex) {
			// It has just ended, and with it its garbage.
			System.getLogger(Child.class.getName()).log(System.Logger.Level.DEBUG, this.name + " has ended", ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
