package ai.aigg.insights.gateway.x;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenCipherTests {

	private final TokenCipher cipher = new TokenCipher(new byte[32]);

	@Test
	void whatIsEncryptedComesBackAndLooksDifferentEachTime() {
		byte[] first = this.cipher.encrypt("secret token", "1/access");
		assertThat(this.cipher.decrypt(first, "1/access")).isEqualTo("secret token");
		assertThat(first).isNotEqualTo(this.cipher.encrypt("secret token", "1/access"));
		assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
	}

	@Test
	void anotherKeyPlaceOrByteOpensNothing() {
		byte[] stored = this.cipher.encrypt("secret token", "1/access");
		byte[] otherKey = new byte[32];
		otherKey[0] = 1;
		assertRefused(new TokenCipher(otherKey), stored, "1/access");
		assertRefused(this.cipher, stored, "1/refresh");
		assertRefused(this.cipher, new byte[3], "1/access");
		stored[stored.length - 1] ^= 1;
		assertRefused(this.cipher, stored, "1/access");
	}

	private static void assertRefused(TokenCipher cipher, byte[] stored, String place) {
		assertThatExceptionOfType(AuthUnavailableException.class).isThrownBy(() -> cipher.decrypt(stored, place))
			.withMessageContaining("X_TOKEN_KEY");
	}

}
