package ai.aigg.insights.gateway.push;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookSignatureTests {

	private static final byte[] BODY = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);

	private final WebhookSignature both = signature("new", "old");

	@Test
	void signsAsRfc4231Does() {
		assertThat(WebhookSignature.sign("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("sha256=W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
	}

	@Test
	void eitherHeaderProvesWhereItsKeyIsKnown() {
		String oauth2 = WebhookSignature.sign("new", BODY);
		String legacy = WebhookSignature.sign("old", BODY);
		assertThat(this.both.proves(BODY, oauth2, null)).isTrue();
		assertThat(this.both.proves(BODY, null, legacy)).isTrue();
		assertThat(signature("", "old").proves(BODY, "sha256=unknown", legacy)).isTrue();
		assertThat(this.both.proves(BODY, null, null)).isFalse();
		assertThat(signature("new", "").proves(BODY, null, WebhookSignature.sign("old", BODY))).isFalse();
	}

	@Test
	void aForgedNewHeaderIsNotSavedByTheOldOne() {
		assertThat(this.both.proves(BODY, "sha256=forged", WebhookSignature.sign("old", BODY))).isFalse();
		assertThat(this.both.proves("{}".getBytes(StandardCharsets.UTF_8), WebhookSignature.sign("new", BODY), null))
			.isFalse();
	}

	@Test
	void theProofUsesTheNewerKey() {
		assertThat(this.both.answer("token"))
			.isEqualTo(WebhookSignature.sign("new", "token".getBytes(StandardCharsets.UTF_8)));
		assertThat(signature("", "old").answer("token"))
			.isEqualTo(WebhookSignature.sign("old", "token".getBytes(StandardCharsets.UTF_8)));
	}

	private static WebhookSignature signature(String oauth2, String legacy) {
		return new WebhookSignature(new WebhookSettings(oauth2, legacy, DataSize.ofKilobytes(1)));
	}

}
