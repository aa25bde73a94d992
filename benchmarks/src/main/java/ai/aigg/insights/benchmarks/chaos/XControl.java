package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulated X does for those who stand behind it.
 */
final class XControl {

	private static final Duration CALL = Duration.ofSeconds(20);

	private static final int PAGE = 5_000;

	private final URI base;

	private final HttpClient http = HttpClient.newHttpClient();

	XControl(URI base) {
		this.base = base;
	}

	static String json(Map<String, Object> object) {
		return JsonMapper.shared().writeValueAsString(object);
	}

	/**
	 * Calls it.
	 * @param method HTTP method
	 * @param path such as {@code /sim/x/posts}
	 * @param body JSON
	 * @return its answer
	 * @throws IllegalStateException when it refuses
	 */
	JsonNode call(String method, String path, String body) throws InterruptedException {
		HttpResponse<String> response;
		try {
			response = this.http.send(HttpRequest.newBuilder(this.base.resolve(path))
				.timeout(CALL)
				.header("Content-Type", "application/json")
				// Where X itself is meant, any token but the app's is the account's.
				.header("Authorization", "Bearer chaos")
				.method(method,
						body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
								: HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The simulated X does not answer", ex);
		}
		if (response.statusCode() >= 300) {
			throw new IllegalStateException(
					"%s %s answered %d: %s".formatted(method, path, response.statusCode(), response.body()));
		}
		return response.body().isEmpty() ? JsonMapper.shared().nullNode()
				: JsonMapper.shared().readTree(response.body());
	}

	/** Lets it push mentions to an address, which must be up. */
	void push(URI address) throws InterruptedException {
		String webhook = call("POST", "/x/2/webhooks", json(Map.of("url", address.toString()))).path("data")
			.path("id")
			.asString();
		call("POST", "/x/2/activity/subscriptions", json(Map.of("event_type", "post.mention.create", "filter",
				Map.of("user_id", Gateways.BOT_ID), "tag", "chaos", "webhook_id", webhook)));
	}

	/** How many visible replies each mention has, by its first id. */
	Map<String, Integer> replies() throws InterruptedException {
		Map<String, Integer> all = new HashMap<>();
		for (String after = "0"; !after.isEmpty();) {
			JsonNode page = call("GET", "/sim/x/truth?compact=true&limit=%d&after=%s".formatted(PAGE, after), "");
			page.path("mentions").forEach((row) -> all.put(row.get(0).asString(), row.get(1).asInt()));
			after = page.path("next").asString("");
		}
		return all;
	}

	/** How many posts of the bot answer no mention. */
	int elsewhere() throws InterruptedException {
		return call("GET", "/sim/x/truth/totals", "").path("elsewhere").asInt();
	}

}
