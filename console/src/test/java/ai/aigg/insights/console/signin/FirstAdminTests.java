package ai.aigg.insights.console.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the first account.
 */
class FirstAdminTests {

	private static final Pattern PRINTED = Pattern.compile("account: admin, one-time password: ([\\w-]{20})\\R");

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void printsThePasswordOnceAndKeepsItsHashAlone() throws IOException {
		start();
		Matcher first = PRINTED.matcher(this.printed.toString(StandardCharsets.UTF_8));
		assertThat(first.find()).isTrue();
		String password = first.group(1);
		Account admin = accounts().find("admin").orElseThrow();
		assertThat(admin.role()).isEqualTo(AdminRole.ADMIN);
		assertThat(admin.oneTime()).isTrue();
		assertThat(this.encoder.matches(password, admin.password())).isTrue();
		assertThat(Files.readString(file())).doesNotContain(password);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		this.printed.reset();
		start();
		assertThat(this.printed.size()).isZero();
	}

	private void start() {
		PrintStream terminal = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		new FirstAdmin(accounts(), new Passwords(this.encoder), terminal).run(new DefaultApplicationArguments());
	}

	private Accounts accounts() {
		return new Accounts(file());
	}

	private Path file() {
		return this.folder.resolve("kept/accounts.json");
	}

}
