package ai.aigg.insights.console.signin;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;

import ai.aigg.insights.kit.admin.AdminRole;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in: without any account one is made, and its password, which has
 * to be changed at once, is printed where the console was started. It is in no log.
 */
@Component
class FirstAdmin implements SmartInitializingSingleton {

	static final String NAME = "admin";

	private static final int BYTES = 15;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final PrintStream terminal;

	FirstAdmin(Accounts accounts, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.terminal = System.out;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.accounts.all().isEmpty()) {
			String password = newPassword();
			this.accounts.put(new Account(NAME, AdminRole.ADMIN, hash(password), true));
			this.terminal.printf("The console's first account: %s, one-time password: %s%n", NAME, password);
		}
	}

	private String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("The password was not hashed");
		}
		return hash;
	}

	static String newPassword() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
