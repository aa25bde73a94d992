package ai.aigg.insights.console.tryit;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import ai.aigg.insights.console.page.PageProblem;
import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.http.UpstreamSettings;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The control side of the simulated X: acts as its people and reads what is posted.
 */
final class SimulatedX {

	private static final String AWAY = "The simulated X does not answer. Look at ./aigg status, or start it again.";

	private final RestClient http;

	SimulatedX(UpstreamClients clients, URI base) {
		UpstreamSettings settings = new UpstreamSettings(base, Duration.ofSeconds(1), Duration.ofSeconds(10), 0, 8,
				DataSize.ofMegabytes(4));
		this.http = clients.create("simulated-x", settings)
			.defaultStatusHandler((status) -> status.isError(), (request, response) -> refuse(response))
			.build();
	}

	private static void refuse(ClientHttpResponse response) throws IOException {
		String said = "no reason given";
		try {
			said = EventJson.mapper().readTree(response.getBody().readAllBytes()).path("detail").asString(said);
		}
		catch (JacksonException ex) {
			said = "HTTP " + response.getStatusCode().value();
		}
		throw PageProblem.wrong("The simulated X refused it: " + said);
	}

	/**
	 * Posts.
	 * @param inReplyTo the post that is answered, or {@code null}
	 */
	Post post(String username, String text, @Nullable String inReplyTo) {
		Map<String, Object> body = new HashMap<>(Map.of("username", username, "text", text));
		if (inReplyTo != null) {
			body.put("inReplyTo", inReplyTo);
		}
		return read(call(HttpMethod.POST, "/sim/x/posts", body));
	}

	/** One post, as long as the simulated X has it. */
	Optional<Post> find(String id) {
		JsonNode posts = call(HttpMethod.GET, "/sim/x/posts?since_id=" + (Long.parseLong(id) - 1), null);
		return StreamSupport.stream(posts.spliterator(), false)
			.limit(1)
			.map(SimulatedX::read)
			.filter((post) -> post.id().equals(id))
			.findFirst();
	}

	/** Replies to a post, oldest first. */
	List<Post> replies(String id) {
		return StreamSupport.stream(call(HttpMethod.GET, "/sim/x/posts/" + id + "/replies", null).spliterator(), false)
			.map(SimulatedX::read)
			.toList();
	}

	/** Handles of the people there, in the order of the alphabet. */
	List<String> people() {
		return StreamSupport.stream(call(HttpMethod.GET, "/sim/x/users", null).spliterator(), false)
			.map((user) -> user.path("username").asString(""))
			.sorted(String.CASE_INSENSITIVE_ORDER)
			.toList();
	}

	/** How many questions a minute simulated people ask by themselves; 0 for none. */
	int crowd() {
		JsonNode state = call(HttpMethod.GET, "/sim/x/crowd", null);
		return state.path("enabled").asBoolean(false) ? (int) Math.round(state.path("perMinute").asDouble(0)) : 0;
	}

	void crowd(int perMinute) {
		call(HttpMethod.PUT, "/sim/x/crowd", Map.of("enabled", perMinute > 0, "perMinute", Math.max(1, perMinute)));
	}

	private static Post read(JsonNode post) {
		return new Post(post.path("id").asString(""), post.path("username").asString(""),
				post.path("text").asString(""), Instant.parse(post.path("created_at").asString("")),
				post.path("inReplyTo").asString(null));
	}

	private JsonNode call(HttpMethod method, String path, @Nullable Object body) {
		RestClient.RequestBodySpec request = this.http.method(method).uri(path);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(EventJson.mapper().writeValueAsString(body));
		}
		try {
			byte[] answer = request.retrieve().body(byte[].class);
			return EventJson.mapper().readTree((answer != null) ? answer : new byte[0]);
		}
		catch (ResourceAccessException | JacksonException ex) {
			throw PageProblem.wrong(AWAY);
		}
	}

}
