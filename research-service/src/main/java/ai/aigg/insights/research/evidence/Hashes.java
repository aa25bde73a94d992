package ai.aigg.insights.research.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names texts by their content.
 */
public final class Hashes {

	private Hashes() {
	}

	/**
	 * Hashes a text.
	 * @param text any
	 * @return SHA-256 of its UTF-8, 64 hexadecimal digits
	 */
	public static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
