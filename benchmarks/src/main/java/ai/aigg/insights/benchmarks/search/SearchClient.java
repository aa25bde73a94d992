package ai.aigg.insights.benchmarks.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service as others do.
 */
public final class SearchClient implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	/**
	 * Asks a service on this machine.
	 * @param port its port
	 */
	public SearchClient(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	JsonNode search(String text) {
		return get("/markets/search?limit=10&q=" + encoded(text));
	}

	JsonNode match(String text) {
		return get("/markets/match?limit=0&text=" + encoded(text));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Whether the markets have been read and are told by their meaning.
	 * @return not as long as the service says that it is too early
	 */
	public boolean ready() {
		HttpResponse<String> answer = ask("/markets/match?limit=0&text=will+it+rain");
		return answer.statusCode() != 503 && read(answer).path("method").asString().equals("meaning");
	}

	private JsonNode get(String path) {
		return read(ask(path));
	}

	private static JsonNode read(HttpResponse<String> answer) {
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("%s answered %d".formatted(answer.uri().getPath(), answer.statusCode()));
		}
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> ask(String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create(this.base + path)).timeout(LIMIT).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}
