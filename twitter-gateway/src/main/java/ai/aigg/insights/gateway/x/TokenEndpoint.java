package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Trades a refresh token, which works once, for a new pair. It is asked once and never
 * again with the same token.
 */
final class TokenEndpoint {

	static final String PATH = "/2/oauth2/token";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Duration DEFAULT_LIFE = Duration.ofHours(2);

	private final RestClient client;

	private final OAuth2Settings settings;

	TokenEndpoint(RestClient client, OAuth2Settings settings) {
		this.client = client;
		this.settings = settings;
	}

	Outcome refresh(String refreshToken) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "refresh_token");
		form.add("refresh_token", refreshToken);
		try {
			return this.client.post()
				.uri(PATH)
				.headers((headers) -> headers.setBasicAuth(this.settings.clientId(), this.settings.clientSecret()))
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.exchangeForRequiredValue((request, response) -> outcome(response));
		}
		catch (ResourceAccessException ex) {
			return OutcomeReader.neverLeft(ex) ? new NotUsed("X cannot be reached") : new Lost(ex.toString());
		}
	}

	private static Outcome outcome(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		JsonNode body;
		try {
			body = MAPPER.readTree(response.getBody().readAllBytes());
		}
		catch (JacksonException ex) {
			body = MAPPER.missingNode();
		}
		String said = body.path("error").asString("");
		// A code of RFC 6749 and nothing else: a body may repeat the token.
		String error = said.matches("[a-z_]{1,40}") ? said : "";
		if (status == 200 && body.path("access_token").isString() && body.path("refresh_token").isString()) {
			return new Renewed(body.path("access_token").asString(), body.path("refresh_token").asString(),
					Duration.ofSeconds(body.path("expires_in").asLong(DEFAULT_LIFE.toSeconds())));
		}
		if (status == 429 || error.equals("invalid_client") || error.equals("unauthorized_client")) {
			return new NotUsed("X refuses the app (status %d %s)".formatted(status, error));
		}
		return new Lost("X answered status %d %s".formatted(status, error));
	}

	/**
	 * What became of the token.
	 */
	sealed interface Outcome {

	}

	/**
	 * There is a new pair.
	 *
	 * @param accessToken signs requests
	 * @param refreshToken works once
	 * @param life how long the access token is valid
	 */
	record Renewed(String accessToken, String refreshToken, Duration life) implements Outcome {
	}

	/**
	 * The token was not used up.
	 *
	 * @param why for operators
	 */
	record NotUsed(String why) implements Outcome {
	}

	/**
	 * The token may be or is used up, and there is no new one.
	 *
	 * @param why for operators
	 */
	record Lost(String why) implements Outcome {
	}

}
