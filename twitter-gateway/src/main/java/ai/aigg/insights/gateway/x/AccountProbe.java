package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks X whose keys some OAuth 1.0a keys are, for those who look before anything runs. It
 * costs one read of a user.
 */
public final class AccountProbe {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final int MAX_BODY = 100_000;

	private AccountProbe() {
	}

	/**
	 * Asks once.
	 * @param base where X is
	 * @param consumerKey the app's name
	 * @param consumerSecret the app's secret
	 * @param accessToken the account's name
	 * @param accessTokenSecret the account's secret
	 * @return the account's numeric id, or nothing when X does not accept the keys
	 * @throws IOException when X cannot be reached or understood
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public static Optional<String> userId(URI base, String consumerKey, String consumerSecret, String accessToken,
			String accessTokenSecret) throws IOException, InterruptedException {
		String url = base.toString().replaceAll("/+$", "") + XRequest.ME;
		OAuth1Keys keys = new OAuth1Keys(consumerKey, consumerSecret, accessToken, accessTokenSecret);
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.timeout(TIMEOUT)
			.header("Authorization", new OAuth1Signer(keys, Clock.systemUTC()).header("GET", url))
			.build();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
			HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (var stream = response.body()) {
				byte[] body = stream.readNBytes(MAX_BODY);
				if (response.statusCode() == 401 || response.statusCode() == 403) {
					return Optional.empty();
				}
				if (response.statusCode() != 200) {
					throw new IOException("X answered status " + response.statusCode());
				}
				return Optional.of(JsonMapper.shared().readTree(body).path("data").path("id").asString(""));
			}
		}
		catch (JacksonException ex) {
			throw new IOException("X answered with something that is not JSON", ex);
		}
	}

}
