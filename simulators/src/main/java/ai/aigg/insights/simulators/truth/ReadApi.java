package ai.aigg.insights.simulators.truth;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a read API on this machine, page by page.
 */
final class ReadApi {

	private static final int PAGE = 1_000;

	private static final int MAX_PAGES = 20_000;

	private static final int MAX_BYTES = 32 * 1024 * 1024;

	private static final Duration DEADLINE = Duration.ofSeconds(60);

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private final URI base;

	/**
	 * Looks at the address.
	 * @throws TruthProblem when it is none of this machine
	 */
	ReadApi(String address) {
		try {
			this.base = URI.create(address);
		}
		catch (IllegalArgumentException ex) {
			throw TruthProblem.refused("'api' must be an address such as http://localhost:8081.");
		}
		String host = this.base.getHost();
		if (!"http".equals(this.base.getScheme()) || host == null || !LOOPBACK.contains(host)
				|| this.base.getRawQuery() != null || this.base.getUserInfo() != null) {
			throw TruthProblem.refused("'api' must be an http address of this machine, such as http://localhost:8081.");
		}
	}

	/**
	 * Reads all open or all closed markets.
	 * @param closed which
	 * @param rows takes each row
	 * @throws TruthProblem when it cannot be read to the end
	 */
	void read(boolean closed, Consumer<JsonNode> rows) {
		Set<String> cursors = new HashSet<>();
		String cursor = "";
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
			for (int page = 0; page < MAX_PAGES; page++) {
				JsonNode body = page(client, closed, cursor);
				rows(body).forEach(rows);
				cursor = Fact.text(body.path("next_cursor"));
				if (cursor.isEmpty()) {
					return;
				}
				if (!cursors.add(cursor)) {
					throw TruthProblem.unreadable("The read API gave the same cursor twice.");
				}
			}
		}
		throw TruthProblem.unreadable("The read API does not end within " + MAX_PAGES + " pages.");
	}

	/** The one list in a page, whatever its name. */
	private static JsonNode rows(JsonNode body) {
		return body.valueStream().filter(JsonNode::isArray).findFirst().orElse(body);
	}

	private JsonNode page(HttpClient client, boolean closed, String cursor) {
		String query = "/markets?limit=" + PAGE + "&closed=" + closed
				+ (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
		URI address = URI.create(this.base.toString().replaceAll("/+$", "") + query);
		HttpRequest request = HttpRequest.newBuilder(address).timeout(DEADLINE).build();
		try {
			HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream stream = response.body()) {
				byte[] bytes = stream.readNBytes(MAX_BYTES);
				JsonNode body = (response.statusCode() == 200) ? JsonMapper.shared().readTree(bytes) : null;
				if (body == null || !rows(body).isArray()) {
					throw TruthProblem.unreadable("The read API answered " + address + " with status "
							+ response.statusCode() + " and no list.");
				}
				return body;
			}
		}
		catch (IOException | JacksonException ex) {
			throw TruthProblem.unreadable("The read API cannot be read at " + address + ": " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw TruthProblem.unreadable("Interrupted while reading " + address + ".");
		}
	}

}
