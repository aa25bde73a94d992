package ai.aigg.insights.benchmarks.process;

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

/**
 * An instance of a service in a process of its own: whenever it ends, the next of its
 * name begins.
 */
public final class ServiceProcess implements AutoCloseable {

	private static final Duration CALL = Duration.ofSeconds(2);

	private final String name;

	private final Class<?> application;

	private final int port = FreePorts.next();

	private final int management = FreePorts.next();

	private final Path logs;

	private final Map<String, String> settings;

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> flags;

	private volatile Child process;

	/**
	 * Starts it, and does not wait for it.
	 * @param name its name, which is the name of its logs as well
	 * @param application the service's main class
	 * @param logs where its logs go
	 * @param settings its settings, but for the ports
	 * @param flags of its JVM
	 * @throws IOException when it cannot be started
	 */
	public ServiceProcess(String name, Class<?> application, Path logs, Map<String, String> settings,
			List<String> flags) throws IOException {
		this.name = name;
		this.application = application;
		this.logs = logs;
		this.settings = settings;
		this.flags = flags;
		this.process = start();
	}

	private Child start() throws IOException {
		List<String> args = new ArrayList<>(List.of("--server.port=" + this.port, "--server.address=127.0.0.1",
				"--management.server.port=" + this.management, "--management.server.address=127.0.0.1"));
		this.settings.forEach((key, value) -> args.add("--%s=%s".formatted(key, value)));
		return Child.start(this.name, this.logs, this.flags, this.application, args);
	}

	/**
	 * Its name.
	 * @return as it was given
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Where it serves the public.
	 * @return its base URL
	 */
	public URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/**
	 * Whether it is up and running.
	 * @return what its readiness says
	 * @throws InterruptedException when the thread is to end
	 */
	public boolean isReady() throws InterruptedException {
		return this.process.lives() && get("/actuator/health/readiness").statusCode() == 200;
	}

	/**
	 * Its metrics, as Prometheus reads them.
	 * @return text; empty when it does not answer
	 * @throws InterruptedException when the thread is to end
	 */
	public String metrics() throws InterruptedException {
		Answer answer = get("/actuator/prometheus");
		return (answer.statusCode() == 200) ? answer.body() : "";
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

	/** Lets it collect its garbage, so that what is left of its heap is in use. */
	public void collect() {
		this.process.collect();
	}

	/**
	 * Kills it and starts the next one.
	 * @throws IOException when that cannot be started
	 * @throws InterruptedException when the thread is to end
	 */
	public void crash() throws IOException, InterruptedException {
		this.process.kill();
		this.process = start();
	}

	/**
	 * Ends it with SIGTERM and starts the next one.
	 * @param limit how long it has to end
	 * @return whether it ended in good order
	 * @throws IOException when the next one cannot be started
	 * @throws InterruptedException when the thread is to end
	 */
	public boolean restart(Duration limit) throws IOException, InterruptedException {
		boolean orderly = this.process.terminate(limit);
		this.process = start();
		return orderly;
	}

	/**
	 * Starts it again when it has ended by itself, as a supervisor does.
	 * @return whether that was so
	 * @throws IOException when it cannot be started
	 */
	public boolean tend() throws IOException {
		if (this.process.lives()) {
			return false;
		}
		this.process = start();
		return true;
	}

	/**
	 * Ends it in good order.
	 * @throws IOException when it cannot be told
	 * @throws InterruptedException when the thread is to end
	 */
	public void end() throws IOException, InterruptedException {
		this.process.end();
	}

	@Override
	public void close() {
		this.process.close();
	}

	private record Answer(int statusCode, String body) {
	}

}
