package ai.aigg.insights.simulators.x.gate;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OAuth1SignatureTests {

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
