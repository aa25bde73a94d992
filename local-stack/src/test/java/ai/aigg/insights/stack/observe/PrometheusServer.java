package ai.aigg.insights.stack.observe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ai.aigg.insights.embedded.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * A real Prometheus with the project's rules, in a hurry: it scrapes every three seconds.
 */
public final class PrometheusServer implements AutoCloseable {

	private final Process process;

	private final RestClient http;

	private PrometheusServer(Process process, int port) {
		this.process = process;
		this.http = RestClient.create("http://127.0.0.1:" + port);
	}

	/**
	 * Starts one, or skips the test where Prometheus is not installed.
	 * @param folder where its data goes
	 * @param targets addresses of services that show their metrics
	 * @return the running server
	 */
	public static PrometheusServer start(Path folder, Collection<URI> targets) throws IOException {
		Path program = Programs.orSkip("prometheus");
		Path settings = folder.resolve("prometheus.yml");
		Files.writeString(settings, """
				global: { scrape_interval: 3s, scrape_timeout: 3s, evaluation_interval: 2s }
				rule_files: [ "%s/*.yml" ]
				scrape_configs:
				  - job_name: aigg
				    metrics_path: /actuator/prometheus
				    static_configs: [ { targets: [ %s ] } ]
				""".formatted(Observability.RULES,
				targets.stream().map((target) -> '"' + target.getAuthority() + '"').collect(Collectors.joining(", "))));
		int port = FreePorts.next();
		Process process = new ProcessBuilder(program.toString(), "--config.file=" + settings,
				"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port,
				"--log.level=warn")
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("prometheus.log").toFile())
			.start();
		return new PrometheusServer(process, port);
	}

	/**
	 * What was not understood of what the services show.
	 * @return a line for each service whose last scrape failed or is still to come
	 */
	public List<String> unread() {
		JsonNode targets = data("/api/v1/targets").path("activeTargets");
		if (targets.isEmpty()) {
			return List.of("No service is known yet");
		}
		return targets.valueStream()
			.filter((target) -> !target.path("health").asString().equals("up"))
			.map((target) -> target.path("scrapeUrl").asString() + ": " + target.path("lastError").asString())
			.toList();
	}

	/**
	 * What is wrong with the expressions of all dashboards and rules.
	 * @return a line for each that fails or finds nothing
	 */
	public List<String> complaints() {
		return Observability.expressions()
			.stream()
			.map((expression) -> Map.entry(expression, complaint(expression.query())))
			.filter((found) -> !found.getValue().isEmpty())
			.map((found) -> "%s: %s: %s".formatted(found.getKey().where(), found.getValue(), found.getKey().query()))
			.toList();
	}

	private String complaint(String query) {
		try {
			return data("/api/v1/query?query={query}", query).path("result").isEmpty() ? "no series" : "";
		}
		catch (RestClientResponseException ex) {
			return ex.getResponseBodyAsString();
		}
	}

	private JsonNode data(String path, String... values) {
		String body = this.http.get().uri(path, (Object[]) values).retrieve().body(String.class);
		return JsonMapper.shared().readTree(body).path("data");
	}

	/**
	 * Whether it answers.
	 * @return {@code false} while it starts
	 */
	public boolean isReady() {
		try {
			return this.process.isAlive()
					&& this.http.get().uri("/-/ready").retrieve().toBodilessEntity().getStatusCode().is2xxSuccessful();
		}
		catch (RestClientException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
