package ai.aigg.insights.benchmarks.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulators do for those who stand behind them.
 */
public final class SimulatorControl {

	private static final Duration CALL = Duration.ofMinutes(2);

	private final URI base;

	private final HttpClient http = HttpClient.newHttpClient();

	/**
	 * Prepares calls.
	 * @param base where the simulators are
	 */
	public SimulatorControl(URI base) {
		this.base = base;
	}

	/**
	 * Where the simulators are.
	 * @return their base URL
	 */
	public URI base() {
		return this.base;
	}

	/**
	 * Tells the simulators something.
	 * @param method HTTP method
	 * @param path such as {@code /sim/world/freeze}
	 * @param body JSON
	 * @return their answer
	 * @throws UncheckedIOException when they are gone
	 * @throws IllegalStateException when they refuse
	 * @throws InterruptedException when the thread is to end
	 */
	public JsonNode call(String method, String path, String body) throws InterruptedException {
		HttpResponse<String> response;
		try {
			response = this.http.send(HttpRequest.newBuilder(this.base.resolve(path))
				.timeout(CALL)
				.header("Content-Type", "application/json")
				// Where X itself is meant, any token but the app's is the account's.
				.header("Authorization", "Bearer simulated")
				.method(method,
						body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
								: HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The simulators do not answer", ex);
		}
		if (response.statusCode() >= 300) {
			throw new IllegalStateException(
					"%s %s answered %d: %s".formatted(method, path, response.statusCode(), response.body()));
		}
		return response.body().isEmpty() ? JsonMapper.shared().nullNode()
				: JsonMapper.shared().readTree(response.body());
	}

	/**
	 * Lets X push mentions and replies to an address, which must be up.
	 * @param address a webhook of the gateway
	 * @param types of events, such as {@code post.mention.create}
	 * @throws InterruptedException when the thread is to end
	 */
	public void push(URI address, String... types) throws InterruptedException {
		String webhook = call("POST", "/x/2/webhooks", "{\"url\":\"%s\"}".formatted(address)).path("data")
			.path("id")
			.asString();
		for (String type : types) {
			call("POST", "/x/2/activity/subscriptions", """
					{"event_type": "%s", "filter": {"user_id": "%s"}, "tag": "bench", "webhook_id": "%s"}
					""".formatted(type, MeasuredService.BOT_ID, webhook));
		}
	}

}
