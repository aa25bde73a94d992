package ai.aigg.insights.analysis.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import ai.aigg.insights.analysis.evidence.Market;

/**
 * Names texts by their SHA-256, in hexadecimal digits.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/** Of what a market asks and how it resolves. */
	static String ofRules(Market market) {
		return of(market.question(), market.outcome(), market.rules().text(), String.valueOf(market.rules().source()),
				String.valueOf(market.endDate()));
	}

	static String of(String... texts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String text : texts) {
				digest.update(text.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
