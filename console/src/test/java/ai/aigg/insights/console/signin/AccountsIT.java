package ai.aigg.insights.console.signin;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Tests of who keeps the accounts.
 */
class AccountsIT extends ConsoleContext {

	private static final Pattern PASSWORD = Pattern.compile("<code>([\\w-]{20})</code>");

	@Autowired
	private Accounts accounts;

	@Test
	void isForAdminsAlone() {
		assertThat(get(AdminRole.OPERATOR, "/accounts")).hasStatus(403);
		assertThat(post(AdminRole.OPERATOR, "/accounts?name=mole&role=ADMIN")).hasStatus(403);
		assertThat(post(AdminRole.OPERATOR, "/accounts/remove?name=admin")).hasStatus(403);
		assertThat(this.accounts.find("mole")).isEmpty();
		assertThat(get(AdminRole.ADMIN, "/accounts")).hasStatusOk().bodyText().contains("Add an account");
		assertThat(get(AdminRole.VIEWER, "/password")).bodyText().doesNotContain("/accounts");
	}

	@Test
	void handsOverAPasswordOnceAndEndsTheSessionOfWhoIsRemoved() throws Exception {
		String first = handed(post(AdminRole.ADMIN, "/accounts?name=kim&role=OPERATOR"));
		assertThat(get(AdminRole.ADMIN, "/accounts")).bodyText().contains("kim").doesNotContain(first);
		assertThat(post(AdminRole.ADMIN, "/accounts?name=kim&role=ADMIN")).hasStatus(400);
		String second = handed(post(AdminRole.ADMIN, "/accounts/reset?name=kim"));
		assertThat(tried("kim", first)).headers().hasValue("Location", "/sign-in?refused");
		MockHttpSession session = (MockHttpSession) Objects
			.requireNonNull(tried("kim", second).getRequest().getSession(false));
		assertThat(this.mvc.get().uri("/password").session(session)).hasStatusOk();
		assertThat(post(AdminRole.ADMIN, "/accounts/remove?name=kim")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/password").session(session)).headers().hasValue("Location", "/sign-in?ended");
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void theLastAdminStays() {
		assertThat(post(AdminRole.ADMIN, "/accounts/remove?name=admin")).hasStatus(400)
			.bodyText()
			.contains("The last admin stays");
		assertThat(this.accounts.find("admin")).isPresent();
	}

	@Test
	void takesNamesThatOwnersUnderstandAlone() {
		assertThat(post(AdminRole.ADMIN, "/accounts?name={name}&role=VIEWER", "<script>")).hasStatus(400)
			.bodyText()
			.contains("A name has 1 to 60 letters");
	}

	@Test
	void asksWhoGuessesToComeLater() {
		for (int tries = 0; tries < 5; tries++) {
			assertThat(tried("guessed", "wrong" + tries)).headers().hasValue("Location", "/sign-in?refused");
		}
		assertThat(tried("guessed", "wrong")).headers().hasValue("Location", "/sign-in?later");
		assertThat(this.mvc.get().uri("/sign-in?later")).bodyText().contains("Too many wrong passwords");
	}

	private MvcTestResult tried(String name, String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.param("username", name)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

	private static String handed(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		Matcher found = PASSWORD.matcher(result.getResponse().getContentAsString());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
