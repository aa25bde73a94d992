package ai.aigg.insights.console.signin;

import java.io.PrintStream;

import ai.aigg.insights.kit.admin.AdminRole;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in: without any account one is made, and its password, which has
 * to be changed at once, is printed where the console was started. It is in no log.
 */
@Component
class FirstAdmin implements ApplicationRunner {

	static final String NAME = "admin";

	private final Accounts accounts;

	private final Passwords passwords;

	private final PrintStream terminal;

	@Autowired
	FirstAdmin(Accounts accounts, Passwords passwords) {
		this(accounts, passwords, System.out);
	}

	FirstAdmin(Accounts accounts, Passwords passwords, PrintStream terminal) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.terminal = terminal;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.all().isEmpty()) {
			String password = this.passwords.oneTime();
			this.accounts.put(new Account(NAME, AdminRole.ADMIN, this.passwords.hash(password), true));
			this.terminal.printf("The console's first account: %s, one-time password: %s%n", NAME, password);
		}
	}

}
