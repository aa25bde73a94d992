package ai.aigg.insights.simulators.x.gate;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@TestPropertySource(properties = { "aigg.simulators.x.limits.lookup=2", "aigg.simulators.x.oauth1.consumer-key=ck",
		"aigg.simulators.x.oauth1.consumer-secret=cs", "aigg.simulators.x.oauth1.access-token=at",
		"aigg.simulators.x.oauth1.access-token-secret=as" })
class XLimitsTests {

	private final int port;

	private final Http http;

	XLimitsTests(@LocalServerPort int port) {
		this.port = port;
		this.http = new Http(port);
	}

	@Test
	void tooManyCallsAreRefusedUntilTheReset() {
		for (int call = 1; call <= 3; call++) {
			Http.Answer answer = this.http.call(HttpMethod.GET, "/x/2/tweets?ids=1", "Bearer user", null);
			assertThat(answer.status()).isEqualTo((call <= 2) ? 200 : 429);
			assertThat(answer.headers().getFirst("x-rate-limit-remaining"))
				.isEqualTo(Integer.toString(Math.max(0, 2 - call)));
			assertThat(answer.headers().getFirst("x-rate-limit-reset")).matches("\\d{10}");
		}
		assertThat(this.http.call(HttpMethod.GET, "/x/2/tweets?ids=1", "Bearer user", null)
			.json()
			.path("title")
			.asString()).isEqualTo("Too Many Requests");
	}

	@Test
	void onlyTheRightSignatureOpensTheDoor() {
		URI uri = URI.create("http://localhost:" + this.port + "/x/2/users/me");
		Map<String, String> oauth = Map.of("oauth_consumer_key", "ck", "oauth_token", "at", "oauth_nonce", "n",
				"oauth_timestamp", "1", "oauth_signature_method", "HMAC-SHA1", "oauth_version", "1.0");
		List<Map.Entry<String, String>> signed = new ArrayList<>(oauth.entrySet());
		signed.add(Map.entry("user.fields", "created_at"));
		String signature = OAuth1Signature.sign("GET", uri, signed, "cs", "as");
		String header = "OAuth " + String.join(", ",
				oauth.entrySet().stream().map((entry) -> entry.getKey() + "=\"" + entry.getValue() + "\"").toList())
				+ ", oauth_signature=\"" + URLEncoder.encode(signature, StandardCharsets.UTF_8) + "\"";
		assertThat(this.http.call(HttpMethod.GET, "/x/2/users/me?user.fields=created_at", header, null).status())
			.isEqualTo(200);
		assertThat(this.http.call(HttpMethod.GET, "/x/2/users/me?user.fields=verified", header, null).status())
			.isEqualTo(401);
		assertThat(this.http
			.call(HttpMethod.GET, "/x/2/users/me?user.fields=created_at", header.replace("\"ck\"", "\"other\""), null)
			.status()).isEqualTo(401);
	}

}
