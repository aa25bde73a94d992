package ai.aigg.insights.stack.simulated;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulated X, as the people on it use it.
 */
public final class SimulatedX {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final HttpClient http;

	private final URI base;

	/**
	 * Speaks with the simulators of a stack.
	 * @param http the client to speak with
	 * @param base the simulators' address
	 */
	public SimulatedX(HttpClient http, URI base) {
		this.http = http;
		this.base = base;
	}

	/**
	 * Posts as somebody.
	 * @param username who; made when X does not know them
	 * @param text what
	 * @return the post
	 * @throws StackProblem when X refuses it
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public Post post(String username, String text) throws InterruptedException {
		return MAPPER.readValue(send("POST", "/sim/x/posts", Map.of("username", username, "text", text)), Post.class);
	}

	/**
	 * Answers a post as somebody.
	 * @param username who; made when X does not know them
	 * @param text what
	 * @param postId the post that is answered
	 * @return the post
	 * @throws StackProblem when X refuses it
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public Post answer(String username, String text, String postId) throws InterruptedException {
		return MAPPER.readValue(
				send("POST", "/sim/x/posts", Map.of("username", username, "text", text, "inReplyTo", postId)),
				Post.class);
	}

	/**
	 * Reads the replies to a post.
	 * @param postId the post's id
	 * @return the replies, oldest first
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public List<Post> replies(String postId) throws InterruptedException {
		return List.of(MAPPER.readValue(send("GET", "/sim/x/posts/" + postId + "/replies", Map.of()), Post[].class));
	}

	/**
	 * Lets simulated people ask things, or be quiet.
	 * @param perMinute how many questions a minute; zero for quiet
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public void crowd(int perMinute) throws InterruptedException {
		send("PUT", "/sim/x/crowd", Map.of("enabled", perMinute > 0, "perMinute", Math.max(perMinute, 1)));
	}

	private String send(String method, String path, Map<String, ?> body) throws InterruptedException {
		HttpRequest.BodyPublisher content = body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body));
		HttpRequest request = HttpRequest.newBuilder(this.base.resolve(path))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/json")
			.method(method, content)
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() / 100 != 2) {
				throw new StackProblem("The simulated X refused it (HTTP %d): %s".formatted(response.statusCode(),
						reason(response.body())), "Ask something else, at most 25,000 characters.");
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new StackProblem("The simulated X does not answer.", "Look at ./aigg status, or start again.", ex);
		}
	}

	private static String reason(String body) {
		try {
			return MAPPER.readTree(body).path("detail").asString("no reason given");
		}
		catch (JacksonException ex) {
			return "no reason given";
		}
	}

}
