package ai.aigg.insights.gateway.x;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.gateway.SharedData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OAuth1SignerTests {

	private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_318_622_958), ZoneOffset.UTC);

	@Test
	void signsAsTheOfficialExampleDoes() throws Exception {
		JsonNode vector = JsonMapper.builder()
			.build()
			.readTree(Files.readString(SharedData.x("vectors/oauth1-signature.json")));
		Map<String, String> parameters = new HashMap<>();
		for (String part : new String[] { "query", "form", "oauth" }) {
			vector.path(part)
				.propertyStream()
				.forEach((entry) -> parameters.put(entry.getKey(), entry.getValue().asString()));
		}
		OAuth1Signer signer = new OAuth1Signer(new OAuth1Keys("", vector.path("consumer_secret").asString(), "",
				vector.path("token_secret").asString()), CLOCK);
		assertThat(signer.signature(vector.path("method").asString(), vector.path("url").asString(), parameters))
			.isEqualTo(vector.path("expected_signature").asString());
	}

	@Test
	void headerNamesTheAppTheAccountAndTheTimeButNoSecret() {
		String header = new OAuth1Signer(new OAuth1Keys("app key", "app secret", "account", "account secret"), CLOCK)
			.header("POST", "https://api.x.com/2/tweets");
		assertThat(header).startsWith("OAuth ")
			.contains("oauth_consumer_key=\"app%20key\"", "oauth_token=\"account\"", "oauth_timestamp=\"1318622958\"",
					"oauth_signature_method=\"HMAC-SHA1\"", "oauth_version=\"1.0\"")
			.containsPattern("oauth_signature=\"[A-Za-z0-9%]+\"")
			.doesNotContain("secret");
	}

	@Test
	void twoHeadersNeverShareTheirNonce() {
		OAuth1Signer signer = new OAuth1Signer(new OAuth1Keys("a", "b", "c", "d"), CLOCK);
		assertThat(signer.header("GET", "https://x.test")).isNotEqualTo(signer.header("GET", "https://x.test"));
	}

	@Test
	void secretsStayOutOfTheLog() {
		assertThat(new OAuth1Keys("hush", "hush", "hush", "hush").toString()).doesNotContain("hush");
		assertThat(new XSettings("hush", new OAuth1Keys("hush", "", "", ""),
				new OAuth2Settings("hush", "hush", "hush", "hush", "", Duration.ZERO), FieldDialect.POST)
			.toString()).doesNotContain("hush");
	}

}
