package ai.aigg.insights.markets.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the API and takes every answer as it comes.
 */
final class ApiClient {

	private final RestClient client;

	ApiClient(int port) {
		this.client = RestClient.create("http://localhost:" + port);
	}

	ResponseEntity<String> get(String path) {
		return exchange(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON);
	}

	ResponseEntity<String> post(String path, String body) {
		return exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
	}

	ResponseEntity<String> exchange(HttpMethod method, String path, @Nullable String body, MediaType type) {
		RestClient.RequestBodySpec request = this.client.method(method).uri(path);
		if (body != null) {
			request.contentType(type).body(body);
		}
		return request.retrieve().onStatus((status) -> true, (asked, answer) -> {
		}).toEntity(String.class);
	}

	JsonNode json(String path, String value) {
		return JsonMapper.shared()
			.readTree(String.valueOf(this.client.get().uri(path, value).retrieve().body(String.class)));
	}

	JsonNode json(String path) {
		ResponseEntity<String> answer = get(path);
		assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
		return read(answer);
	}

	static JsonNode read(ResponseEntity<String> answer) {
		return JsonMapper.shared().readTree(String.valueOf(answer.getBody()));
	}

}
