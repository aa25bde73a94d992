package ai.aigg.insights.gateway.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Signs as X does: the Base64 of HMAC-SHA256 over the bytes as they came.
 *
 * @param settings the secrets
 */
record WebhookSignature(WebhookSettings settings) {

	/** With the OAuth 2.0 client secret as key. */
	static final String OAUTH2_HEADER = "x-twitter-webhooks-signature-oauth2";

	/** With the consumer secret as key. */
	static final String LEGACY_HEADER = "x-twitter-webhooks-signature";

	/**
	 * Whether a call comes from X. Of two signatures the newer decides, where we have its
	 * key.
	 * @param body as it came
	 * @param oauth2 the newer header, or {@code null}
	 * @param legacy the older header, or {@code null}
	 */
	boolean proves(byte[] body, @Nullable String oauth2, @Nullable String legacy) {
		if (oauth2 != null && !this.settings.oauth2ClientSecret().isEmpty()) {
			return isSame(oauth2, sign(this.settings.oauth2ClientSecret(), body));
		}
		return legacy != null && !this.settings.consumerSecret().isEmpty()
				&& isSame(legacy, sign(this.settings.consumerSecret(), body));
	}

	/**
	 * Proves to X that we hold the secret.
	 * @param token what X sent
	 */
	String answer(String token) {
		String secret = this.settings.oauth2ClientSecret().isEmpty() ? this.settings.consumerSecret()
				: this.settings.oauth2ClientSecret();
		return sign(secret, token.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isSame(String given, String expected) {
		return MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8),
				expected.getBytes(StandardCharsets.UTF_8));
	}

	static String sign(String secret, byte[] content) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(content));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA256", ex);
		}
	}

}
