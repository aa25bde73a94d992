package ai.aigg.insights.gateway.x;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens by AES-GCM, each bound to its place, so that none can be put in
 * another's.
 */
final class TokenCipher {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecretKeySpec key;

	TokenCipher(byte[] key) {
		this.key = new SecretKeySpec(key, "AES");
	}

	byte[] encrypt(String token, String place) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(token.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has AES-GCM", ex);
		}
	}

	String decrypt(byte[] stored, String place) {
		try {
			byte[] nonce = Arrays.copyOf(stored, NONCE);
			byte[] token = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(stored, NONCE, stored.length - NONCE);
			return new String(token, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new AuthUnavailableException(
					"The stored tokens of X cannot be decrypted: is X_TOKEN_KEY another one? "
							+ "Set the old key, or authorise the app again and set X_OAUTH2_REFRESH_TOKEN to the new one");
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
