package ai.aigg.insights.trials.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.schema.provision.ServiceRole;

/**
 * A process of a service. Its sessions at the database carry its name.
 */
final class Instance implements AutoCloseable {

	private static final Path LOGS = Path.of("target", "kill-it");

	private final String name;

	private final int port;

	private final Process process;

	private final Thread lastResort;

	private Instance(String name, int port, Process process) {
		this.name = name;
		this.port = port;
		this.process = process;
		this.lastResort = new Thread(process::destroyForcibly, "kill-" + name);
		Runtime.getRuntime().addShutdownHook(this.lastResort);
	}

	/**
	 * Starts one, and does not wait for it.
	 * @param name its name, which is the name of its log as well
	 * @param database the database that it shares with others
	 * @param settings further settings
	 * @return the process
	 */
	static Instance start(String name, TestDatabase database, Map<String, String> settings) throws IOException {
		return start(name, MarketSyncApplication.class, ServiceRole.MARKET_SYNC, database, settings);
	}

	/**
	 * Starts one of any service, and does not wait for it.
	 * @param name its name, which is the name of its log as well
	 * @param service its main class
	 * @param role how it signs in at the database
	 * @param database the database that it shares with others
	 * @param settings further settings
	 * @return the process
	 */
	static Instance start(String name, Class<?> service, ServiceRole role, TestDatabase database,
			Map<String, String> settings) throws IOException {
		int port = FreePorts.next();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Daigg.logs=" + LOGS, "-Daigg.log=" + name,
						"-cp", System.getProperty("java.class.path"), service.getName()));
		Map<String, String> all = new HashMap<>(database.springProperties(role));
		all.put("spring.datasource.url", named(database.jdbcUrl(), name));
		all.put("server.port", Integer.toString(port));
		all.put("server.address", "127.0.0.1");
		all.put("management.server.port", "0");
		all.putAll(settings);
		all.forEach((key, value) -> command.add("--%s=%s".formatted(key, value)));
		Files.createDirectories(LOGS);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(LOGS.resolve(name + ".out").toFile())
			.start();
		return new Instance(name, port, process);
	}

	private static String named(String url, String name) {
		return url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name;
	}

	String name() {
		return this.name;
	}

	/** Where its read API is. */
	URI api() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/**
	 * Whether it has not ended by itself.
	 * @throws IllegalStateException when it has, which nothing here is to make it do
	 */
	boolean lives() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("%s ended by itself with %d; see %s".formatted(this.name,
					this.process.exitValue(), LOGS.toAbsolutePath()));
		}
		return true;
	}

	/**
	 * Kills it as {@code kill -9} does, and waits until it is gone.
	 */
	void kill() throws InterruptedException {
		lives();
		close();
		if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
			throw new IllegalStateException(this.name + " cannot be killed");
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		if (this.lastResort.getState() == Thread.State.NEW) {
			Runtime.getRuntime().removeShutdownHook(this.lastResort);
		}
	}

}
