package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a long piece of work is: a sweep, the backfill, the enrichment.
 *
 * @param kind which
 * @param status {@code running}, {@code complete} or {@code incomplete}
 * @param percent 0 to 100, or {@code null} when not known
 * @param secondsLeft {@code null} when not running or not known
 * @param summary count, rate and time left, for people
 */
record Work(String kind, String status, @Nullable Double percent, @Nullable Long secondsLeft, String summary) {

	private static final Duration LIMIT = Duration.ofSeconds(4);

	/**
	 * Asks market-sync-service.
	 * @param http the client
	 * @param service its address
	 * @return the newest of each kind; none when it does not answer, which its health
	 * says
	 */
	static List<Work> of(HttpClient http, URI service) {
		try {
			HttpRequest request = HttpRequest.newBuilder(service.resolve("/health")).timeout(LIMIT).build();
			JsonNode body = JsonMapper.shared()
				.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
			return body.path("work").valueStream().map(Work::of).toList();
		}
		catch (IOException | JacksonException ex) {
			return List.of();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

	private static Work of(JsonNode work) {
		return new Work(work.path("kind").asString(""), work.path("status").asString(""),
				work.has("percent") ? (Double) work.path("percent").asDouble() : null,
				work.has("seconds_left") ? (Long) work.path("seconds_left").asLong() : null,
				work.path("summary").asString(""));
	}

}
