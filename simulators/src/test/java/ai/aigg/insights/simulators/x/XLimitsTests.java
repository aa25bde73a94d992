package ai.aigg.insights.simulators.x;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@TestPropertySource(properties = { "aigg.simulators.x.limits.lookup=2", "aigg.simulators.x.max-posts=3",
		"aigg.simulators.x.oauth1.consumer-key=ck", "aigg.simulators.x.oauth1.consumer-secret=cs",
		"aigg.simulators.x.oauth1.access-token=at", "aigg.simulators.x.oauth1.access-token-secret=as" })
class XLimitsTests {

	private final SimulatedX network;

	private final int port;

	private final Http http;

	XLimitsTests(@Autowired SimulatedX network, @LocalServerPort int port) {
		this.network = network;
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
	void theOldestPostsMakeRoom() {
		Post first = this.network.say("a", "@aigginsights one", null, null);
		for (int i = 0; i < 3; i++) {
			this.network.say("a", "@aigginsights more " + i, null, null);
		}
		assertThat(this.network.store().post(first.id())).isNull();
		assertThat(this.network.store().byMentioned(this.network.bot().id())).hasSize(3);
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

	@Test
	void signaturesAgreeWithThePublishedExample() {
		List<Map.Entry<String, String>> parameters = List.of(Map.entry("include_entities", "true"),
				Map.entry("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
				Map.entry("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
				Map.entry("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
				Map.entry("oauth_signature_method", "HMAC-SHA1"), Map.entry("oauth_timestamp", "1318622958"),
				Map.entry("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
				Map.entry("oauth_version", "1.0"));
		assertThat(OAuth1Signature.sign("POST", URI.create("https://api.x.com/1.1/statuses/update.json"), parameters,
				"kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"))
			.isEqualTo("Ls93hJiZbQ3akF3HF3x1Bz8/zU4=");
	}

}
