package ai.aigg.insights.kit.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * Knows the tokens by their hashes, and whose they are.
 */
final class AdminTokens {

	private final List<Known> known;

	AdminTokens(AdminSettings settings) {
		this.known = settings.tokens()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isSet())
			.map((entry) -> new Known(new Caller(entry.getKey(), entry.getValue().role()),
					sha256(entry.getValue().token())))
			.toList();
	}

	boolean isEmpty() {
		return this.known.isEmpty();
	}

	/**
	 * Compares with every token, to the end: the time tells nothing about any of them.
	 */
	Optional<Caller> find(String token) {
		byte[] given = sha256(token);
		Optional<Caller> found = Optional.empty();
		for (Known candidate : this.known) {
			if (MessageDigest.isEqual(given, candidate.sha256())) {
				found = Optional.of(candidate.caller());
			}
		}
		return found;
	}

	private static byte[] sha256(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	@SuppressWarnings("ArrayRecordComponent") // compared by isEqual alone
	private record Known(Caller caller, byte[] sha256) {
	}

}
