package ai.aigg.insights.console.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes, checks and hashes passwords.
 */
@Component
class Passwords {

	private static final int SHORTEST = 12;

	/** Bytes; bcrypt looks at no more. */
	private static final int LONGEST = 72;

	private static final int BYTES = 15;

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * A password that nobody guesses, to be changed at the first sign-in.
	 */
	String oneTime() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("The password was not hashed");
		}
		return hash;
	}

	/**
	 * Why a password cannot be changed so.
	 * @return a sentence, or {@code null} where it can
	 */
	@Nullable String problem(Account account, String old, String wanted, String again) {
		if (!this.encoder.matches(old, account.password())) {
			return "The old password is another one.";
		}
		if (wanted.length() < SHORTEST || wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return "A password has %d to %d characters.".formatted(SHORTEST, LONGEST);
		}
		if (wanted.equals(old)) {
			return "The new password has to be another one.";
		}
		return wanted.equals(again) ? null : "The two new passwords differ.";
	}

}
