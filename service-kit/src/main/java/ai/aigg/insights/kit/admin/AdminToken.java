package ai.aigg.insights.kit.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A token and what it allows.
 *
 * @param role what it allows
 * @param token the token, or empty
 * @param tokenFile a file with the token in it, where {@code token} is empty; or empty
 */
public record AdminToken(@DefaultValue("VIEWER") AdminRole role, @DefaultValue("") String token,
		@DefaultValue("") String tokenFile) {

	/** Shorter ones can be guessed. */
	private static final int MIN_LENGTH = 20;

	public AdminToken {
		token = token.strip();
		if (token.isEmpty() && !tokenFile.isBlank()) {
			token = read(Path.of(tokenFile.strip()));
		}
		if (!token.isEmpty() && token.length() < MIN_LENGTH) {
			throw new IllegalArgumentException(
					"A token under aigg.admin.tokens has at least %d characters".formatted(MIN_LENGTH));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A token file under aigg.admin.tokens cannot be read", ex);
		}
	}

	boolean isSet() {
		return !this.token.isEmpty();
	}

	/**
	 * Keeps the token out of logs.
	 */
	@Override
	public String toString() {
		return "AdminToken[role=%s, set=%s]".formatted(this.role, isSet());
	}

}
