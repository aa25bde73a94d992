package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.stack.problem.StackProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Calls the admin API of one service.
 */
final class AdminApi {

	/** Archiving a month takes minutes. */
	private static final Duration LIMIT = Duration.ofMinutes(30);

	private static final int REFUSED = 400;

	private final URI base;

	private final String token;

	AdminApi(URI base, String token) {
		this.base = base;
		this.token = token;
	}

	JsonNode get(String path) throws InterruptedException {
		return send(request(path).GET());
	}

	JsonNode post(String path, @Nullable Object body) throws InterruptedException {
		return send(request(path).header("Content-Type", "application/json")
			.POST((body != null) ? BodyPublishers.ofString(EventJson.mapper().writeValueAsString(body))
					: BodyPublishers.noBody()));
	}

	JsonNode put(String path, byte[] text) throws InterruptedException {
		return send(
				request(path).header("Content-Type", "text/plain;charset=UTF-8").PUT(BodyPublishers.ofByteArray(text)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path))
			.timeout(LIMIT)
			.header("Authorization", "Bearer " + this.token);
	}

	private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
			HttpResponse<String> response = http.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			if (response.statusCode() >= REFUSED) {
				throw new StackProblem("%s answered %d: %s".formatted(this.base, response.statusCode(),
						Terminal.shortened(detail(response.body()))), nextStep(response.statusCode()));
			}
			return EventJson.mapper().readTree(response.body());
		}
		catch (IOException ex) {
			throw new StackProblem("The admin API at %s cannot be reached.".formatted(this.base),
					"See how the stack is: ./aigg status", ex);
		}
	}

	private static String detail(String body) {
		try {
			return EventJson.mapper().readTree(body).path("detail").asString("no reason given");
		}
		catch (JacksonException ex) {
			return body;
		}
	}

	private static String nextStep(int status) {
		return switch (status) {
			case 401 -> "Set AIGG_ADMIN_TOKEN or AIGG_ADMIN_TOKEN_FILE to a token that the service knows.";
			case 403 -> "Use a token with that role.";
			case 404 -> "Look at what there is: ./aigg deadletters list, ./aigg archive list";
			case 409, 429 -> "Try again in a minute.";
			default -> "The service's log says more.";
		};
	}

}
