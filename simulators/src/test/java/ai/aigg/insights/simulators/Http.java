package ai.aigg.insights.simulators;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * A client that takes every status for an answer.
 */
public final class Http {

	private final RestClient client;

	private final String base;

	/** Calls the local port. */
	public Http(int port) {
		this.client = RestClient.create();
		this.base = "http://localhost:" + port;
	}

	/** Gets a path without credentials. */
	public Answer get(String path) {
		return call(HttpMethod.GET, path, null, null);
	}

	/** Calls a path; the path is used as it is. */
	public Answer call(HttpMethod method, String path, @Nullable String authorization, @Nullable String body) {
		RestClient.RequestBodySpec request = this.client.method(method).uri(URI.create(this.base + path));
		if (authorization != null) {
			request.header(HttpHeaders.AUTHORIZATION, authorization);
		}
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		Answer answer = request.exchange((sent, response) -> new Answer(response.getStatusCode().value(),
				response.getHeaders(), response.getBody().readAllBytes()));
		if (answer == null) {
			throw new IllegalStateException("No answer");
		}
		return answer;
	}

	/**
	 * What came back.
	 */
	@SuppressWarnings("ArrayRecordComponent") // compared by nobody
	public record Answer(int status, HttpHeaders headers, byte[] bytes) {

		/** The body as JSON. */
		public JsonNode json() {
			return JsonMapper.shared().readTree(this.bytes);
		}

		/** The body as text. */
		public String text() {
			return new String(this.bytes, StandardCharsets.UTF_8);
		}

	}

}
