package ai.aigg.insights.console.owners;

import java.util.Map;

import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.AdminSettings;
import ai.aigg.insights.kit.admin.AdminToken;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of whose token is used, and of names in headers.
 */
class TokensTests {

	private static final String OPERATOR = "a-token-that-repairs";

	private static final String ADMIN = "a-token-that-decides";

	@Test
	void takesTheWeakestThatSuffices() {
		Tokens tokens = new Tokens(new AdminSettings(
				Map.of("operator", token(AdminRole.OPERATOR, OPERATOR), "admin", token(AdminRole.ADMIN, ADMIN)), 1, 1));
		assertThat(tokens.of(AdminRole.VIEWER)).contains(OPERATOR);
		assertThat(tokens.of(AdminRole.OPERATOR)).contains(OPERATOR);
		assertThat(tokens.of(AdminRole.ADMIN)).contains(ADMIN);
	}

	@Test
	void neverTakesAWeakerOne() {
		Tokens tokens = new Tokens(new AdminSettings(Map.of("operator", token(AdminRole.OPERATOR, OPERATOR)), 1, 1));
		assertThat(tokens.of(AdminRole.ADMIN)).isEmpty();
	}

	@Test
	void namesOfOtherProvidersFitTheHeader() {
		assertThat(new Person("Zoë <z@example.org>\r\nX: y", AdminRole.VIEWER).header())
			.isEqualTo("Zo___z@example.org___X__y");
		assertThat(new Person("", AdminRole.VIEWER).header()).isEqualTo("unnamed");
		assertThat(new Person("n".repeat(99), AdminRole.VIEWER).header()).hasSize(60);
	}

	private static AdminToken token(AdminRole role, String token) {
		return new AdminToken(role, token, "");
	}

}
