package ai.aigg.insights.simulators.x.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Calls a webhook with a token that it has to sign (CRC).
 */
@Component
class Challenge {

	private static final Logger logger = LoggerFactory.getLogger(Challenge.class);

	private final HttpClient http;

	private final WebhookSettings settings;

	Challenge(HttpClient webhookClient, WebhookSettings settings) {
		this.http = webhookClient;
		this.settings = settings;
	}

	Answer call(URI url) {
		String token = UUID.randomUUID().toString();
		URI uri = URI.create(url + ((url.getQuery() != null) ? "&" : "?") + "crc_token=" + token);
		HttpRequest request = HttpRequest.newBuilder(uri).timeout(this.settings.timeout()).GET().build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() >= 500) {
				return Answer.SILENT;
			}
			return (response.statusCode() == 200 && isSigned(token, response.body())) ? Answer.PROVED : Answer.WRONG;
		}
		catch (IOException ex) {
			logger.info("The webhook does not answer its challenge: {}", ex.toString());
			return Answer.SILENT;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Answer.SILENT;
		}
	}

	private boolean isSigned(String token, String body) {
		byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
		try {
			String answer = JsonMapper.shared().readTree(body).path("response_token").asString("");
			return answer.equals(Signature.of(bytes, this.settings.clientSecret()))
					|| answer.equals(Signature.of(bytes, this.settings.consumerSecret()));
		}
		catch (JacksonException ex) {
			logger.info("The webhook answers its challenge with something that is no JSON");
			return false;
		}
	}

	/**
	 * How a challenge ended.
	 */
	enum Answer {

		/** Rightly signed with one of the two secrets. */
		PROVED,
		/** Answered, but not rightly signed. */
		WRONG,
		/** Not answered; there is time to come back. */
		SILENT

	}

}
