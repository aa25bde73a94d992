package ai.aigg.insights.gateway.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the admin API: whoever has the token. Without one there is no such API.
 *
 * @param token the token, or empty
 * @param tokenFile a file with the token in it, where {@code token} is empty; or empty
 */
@ConfigurationProperties("aigg.gateway.admin")
record AdminSettings(@DefaultValue("") String token, @DefaultValue("") String tokenFile) {

	/** Shorter ones can be guessed. */
	private static final int MIN_LENGTH = 20;

	AdminSettings {
		token = token.strip();
		if (token.isEmpty() && !tokenFile.isBlank()) {
			token = read(Path.of(tokenFile.strip()));
		}
		if (!token.isEmpty() && token.length() < MIN_LENGTH) {
			throw new IllegalArgumentException(
					"aigg.gateway.admin.token has at least %d characters".formatted(MIN_LENGTH));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("aigg.gateway.admin.token-file cannot be read", ex);
		}
	}

	/**
	 * Keeps the token out of logs.
	 */
	@Override
	public String toString() {
		return "AdminSettings[enabled=" + !this.token.isEmpty() + "]";
	}

}
