package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.gateway.GatewayApplication;

/**
 * One of the gateways that run at once: whenever it ends, the next of its name begins.
 */
final class Gateway implements AutoCloseable {

	private static final Duration CALL = Duration.ofSeconds(2);

	private final String name;

	private final int port = FreePorts.next();

	private final int management = FreePorts.next();

	private final Path logs;

	private final Map<String, String> settings;

	private final HttpClient http = HttpClient.newHttpClient();

	private List<String> flags = List.of("-Xmx256m");

	private Child process;

	Gateway(String name, Path logs, Map<String, String> settings, List<String> flags) throws IOException {
		this.name = name;
		this.logs = logs;
		this.settings = settings;
		this.flags = flags;
		this.process = start();
	}

	private Child start() throws IOException {
		List<String> args = new ArrayList<>(List.of("--server.port=" + this.port, "--server.address=127.0.0.1",
				"--management.server.port=" + this.management, "--management.server.address=127.0.0.1"));
		this.settings.forEach((key, value) -> args.add("--%s=%s".formatted(key, value)));
		return Child.start(this.name, this.logs, this.flags, GatewayApplication.class, args);
	}

	String name() {
		return this.name;
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/** Whether it is up and running. */
	boolean isReady() throws InterruptedException {
		return this.process.lives() && get("/actuator/health/readiness").statusCode() == 200;
	}

	/** Its metrics, as Prometheus reads them; empty when it does not answer. */
	String metrics() throws InterruptedException {
		return get("/actuator/prometheus").body();
	}

	private Answer get(String path) throws InterruptedException {
		try {
			HttpResponse<String> response = this.http
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.management + path))
					.timeout(CALL)
					.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			return new Answer(0, "");
		}
	}

	/** Kills it and starts the next one. */
	void crash() throws IOException, InterruptedException {
		this.process.kill();
		this.process = start();
	}

	/**
	 * Starts it again when it has ended by itself, as a supervisor does.
	 * @return whether that was so
	 */
	boolean tend() throws IOException {
		if (this.process.lives()) {
			return false;
		}
		this.process = start();
		return true;
	}

	/** Ends it in good order. */
	void end() throws IOException, InterruptedException {
		this.process.end();
	}

	@Override
	public void close() {
		this.process.close();
	}

	private record Answer(int statusCode, String body) {
	}

}
