package ai.aigg.insights.benchmarks.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

/**
 * A running broker and simulated Polymarket, in another JVM so that neither counts as the
 * service's memory.
 */
public final class Surroundings implements AutoCloseable {

	private static final int STOP_SECONDS = 20;

	private final Process process;

	private final String simulators;

	private final String bootstrapServers;

	private final SimulatorControl control;

	private Surroundings(Process process, String simulators, String bootstrapServers) {
		this.process = process;
		this.simulators = simulators;
		this.control = new SimulatorControl(URI.create(simulators));
		this.bootstrapServers = bootstrapServers;
	}

	/**
	 * Starts them.
	 * @param folder for the broker's data and the log
	 * @param settings of the simulators, as {@code name=value}
	 * @return when they are ready
	 * @throws IOException when they do not start
	 */
	public static Surroundings start(Path folder, List<String> settings) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g", "-XX:+UseParallelGC",
				"-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow", "-cp",
				System.getProperty("java.class.path"), SurroundingsMain.class.getName(), folder.toString()));
		settings.forEach((setting) -> command.add("--" + setting));
		Path log = folder.resolve("surroundings.log");
		Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
		// Not closed: its end would be the end of the process.
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith(SurroundingsMain.READY)) {
				List<String> words = List.of(line.split(" ", -1));
				Thread.ofVirtual().start(() -> out.lines().forEach((ignored) -> {
				}));
				return new Surroundings(process, "http://127.0.0.1:" + words.get(1), words.get(2));
			}
		}
		throw new IOException("The simulators and the broker did not start; see " + log);
	}

	/**
	 * Where the simulators are.
	 * @return their base URL
	 */
	public String simulators() {
		return this.simulators;
	}

	/**
	 * Where the broker is.
	 * @return as Kafka's clients want it
	 */
	public String bootstrapServers() {
		return this.bootstrapServers;
	}

	/**
	 * What the simulators do for those who stand behind them.
	 * @return calls
	 */
	public SimulatorControl control() {
		return this.control;
	}

	/**
	 * Tells the simulators something.
	 * @param method HTTP method
	 * @param path such as {@code /sim/world/freeze}
	 * @param body JSON
	 * @return their answer
	 * @throws java.io.UncheckedIOException when they are gone
	 * @throws IllegalStateException when they refuse
	 * @throws InterruptedException when the thread is to end
	 */
	public JsonNode call(String method, String path, String body) throws InterruptedException {
		return this.control.call(method, path, body);
	}

	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
