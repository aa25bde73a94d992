package ai.aigg.insights.simulators.x.oauth;

import java.net.URI;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class TokenTests {

	private final int port;

	private final Http http;

	TokenTests(@LocalServerPort int port) {
		this.port = port;
		this.http = new Http(port);
	}

	@Test
	void aRefreshTokenIsExchangedOnce() {
		JsonNode first = this.http.call(HttpMethod.POST, "/sim/x/oauth2/grant", null, null).json();
		JsonNode second = exchange(first.path("refresh_token").asString(), "sim-client-secret");
		assertThat(second.path("token_type").asString()).isEqualTo("bearer");
		assertThat(second.path("expires_in").asInt()).isEqualTo(7200);
		assertThat(me(second.path("access_token").asString())).isEqualTo(200);
		assertThat(exchange(first.path("refresh_token").asString(), "sim-client-secret").path("error").asString())
			.isEqualTo("invalid_grant");
		assertThat(me(second.path("access_token").asString())).isEqualTo(401);
	}

	@Test
	void onlyTheClientExchanges() {
		JsonNode first = this.http.call(HttpMethod.POST, "/sim/x/oauth2/grant", null, null).json();
		assertThat(exchange(first.path("refresh_token").asString(), "guessed").path("error").asString())
			.isEqualTo("unauthorized_client");
		assertThat(this.http.call(HttpMethod.POST, "/sim/x/oauth2/expire", null, null).status()).isEqualTo(204);
		assertThat(me(first.path("access_token").asString())).isEqualTo(401);
	}

	private int me(String token) {
		return this.http.call(HttpMethod.GET, "/x/2/users/me", "Bearer " + token, null).status();
	}

	private JsonNode exchange(String token, String secret) {
		byte[] answer = RestClient.create()
			.post()
			.uri(URI.create("http://localhost:" + this.port + "/x/2/oauth2/token"))
			.headers((headers) -> headers.setBasicAuth("sim-client-id", secret))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=refresh_token&refresh_token=" + token)
			.exchange((request, response) -> response.getBody().readAllBytes());
		return JsonMapper.shared().readTree(answer);
	}

}
