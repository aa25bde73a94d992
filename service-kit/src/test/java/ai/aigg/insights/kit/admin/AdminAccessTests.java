package ai.aigg.insights.kit.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link AdminTokens}, {@link AdminRole} and {@link CallRates}.
 */
class AdminAccessTests {

	private static final String LOOKING = "looking-looking-looking";

	private static final String ACTING = "acting-acting-acting-acting";

	@Test
	void aTokenIsFoundWithItsNameAndItsRole() {
		AdminTokens tokens = new AdminTokens(settings(10));
		assertThat(tokens.find(LOOKING)).contains(new Caller("eve", AdminRole.VIEWER));
		assertThat(tokens.find(ACTING)).contains(new Caller("adam", AdminRole.OPERATOR));
		assertThat(tokens.find("")).isEmpty();
		assertThat(tokens.find(ACTING + "x")).isEmpty();
	}

	@Test
	void emptyTokensOpenNothing() {
		AdminTokens tokens = new AdminTokens(
				new AdminSettings(Map.of("nobody", new AdminToken(AdminRole.ADMIN, " ", "")), 1, 1));
		assertThat(tokens.isEmpty()).isTrue();
		assertThat(tokens.find("")).isEmpty();
	}

	@Test
	void aTokenMayLieInAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("token"), ACTING + "\n");
		assertThat(new AdminToken(AdminRole.ADMIN, "", file.toString()).token()).isEqualTo(ACTING);
	}

	@Test
	void aTokenThatCanBeGuessedIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdminToken(AdminRole.ADMIN, "secret", ""))
			.withMessageContaining("20 characters")
			.withMessageNotContaining("secret");
	}

	@Test
	void noTokenIsShown() {
		assertThat(settings(10).toString()).doesNotContain(LOOKING).doesNotContain(ACTING);
	}

	@Test
	void aRoleIncludesThoseBelowIt() {
		assertThat(AdminRole.OPERATOR.includes(AdminRole.VIEWER)).isTrue();
		assertThat(AdminRole.OPERATOR.includes(AdminRole.OPERATOR)).isTrue();
		assertThat(AdminRole.OPERATOR.includes(AdminRole.ADMIN)).isFalse();
	}

	@Test
	void aTokenIsUsedSoOftenAndOthersAreNotSlowedByIt() {
		CallRates rates = new CallRates(settings(2));
		Caller adam = new Caller("adam", AdminRole.OPERATOR);
		assertThat(rates.allows(adam)).isTrue();
		assertThat(rates.allows(adam)).isTrue();
		assertThat(rates.allows(adam)).isFalse();
		assertThat(rates.allows(new Caller("eve", AdminRole.VIEWER))).isTrue();
		assertThat(rates.allowsRefusal()).isTrue();
		assertThat(rates.allowsRefusal()).isFalse();
	}

	private static AdminSettings settings(int callsPerMinute) {
		return new AdminSettings(Map.of("eve", new AdminToken(AdminRole.VIEWER, LOOKING, ""), "adam",
				new AdminToken(AdminRole.OPERATOR, ACTING, "")), callsPerMinute, 1);
	}

}
