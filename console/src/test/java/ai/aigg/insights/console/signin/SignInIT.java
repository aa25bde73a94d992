package ai.aigg.insights.console.signin;

import java.util.Objects;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.kit.admin.AdminRole;
import io.lettuce.core.resource.ClientResources;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Tests of the way in.
 */
class SignInIT extends ConsoleContext {

	private static final String CHOSEN = "twelve letters or more";

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private ApplicationContext context;

	@Test
	void asksStrangersToSignIn() {
		assertThat(this.mvc.get().uri("/users")).hasStatus3xxRedirection().headers().hasValue("Location", "/sign-in");
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk().bodyText().contains("Sign in", "_csrf");
	}

	@Test
	void wantsTheOneTimePasswordChangedFirst() {
		keep("new-colleague", "handed over on paper", true);
		MockHttpSession session = signIn("new-colleague", "handed over on paper");
		assertThat(this.mvc.get().uri("/users").session(session)).hasStatus3xxRedirection()
			.headers()
			.hasValue("Location", "/password");
		assertThat(change(session, "handed over on paper", "short")).bodyText().contains("12 to 72 characters");
		assertThat(change(session, "something else", CHOSEN)).bodyText().contains("The old password is another one");
		assertThat(change(session, "handed over on paper", "handed over on paper")).bodyText()
			.contains("has to be another one");
		assertThat(change(session, "handed over on paper", CHOSEN)).hasStatus3xxRedirection();
		assertThat(this.accounts.find("new-colleague").orElseThrow().oneTime()).isFalse();
		assertThat(this.mvc.get().uri("/").session(session)).headers().hasValue("Location", "/live");
	}

	@Test
	void refusesAWrongPassword() {
		keep("careful", CHOSEN, false);
		assertThat(tried("careful", "wrong")).hasStatus3xxRedirection()
			.headers()
			.hasValue("Location", "/sign-in?refused");
		assertThat(tried("nobody-at-all", "wrong")).headers().hasValue("Location", "/sign-in?refused");
	}

	@Test
	void takesNoFormOfAnotherSite() {
		assertThat(this.mvc.post().uri("/switches?paused=true").with(as(AdminRole.ADMIN))).hasStatus(403);
		assertThat(OWNERS.calls).noneMatch((call) -> call.request().startsWith("POST"));
	}

	@Test
	void allowsScriptsAndStylesOfOurOwnAlone() {
		assertThat(this.mvc.get().uri("/sign-in")).headers()
			.hasHeaderSatisfying("Content-Security-Policy",
					(values) -> assertThat(values).singleElement()
						.asString()
						.contains("default-src 'none'", "script-src 'self'", "style-src 'self'",
								"frame-ancestors 'none'")
						.doesNotContain("unsafe"));
	}

	@Test
	void knowsNoRedisWithoutItsAddress() {
		assertThat(this.context.getBeansOfType(RedisConnectionFactory.class)).isEmpty();
		assertThat(this.context.getBeansOfType(ClientResources.class)).isEmpty();
		assertThat(this.context.getBeansOfType(SessionRepository.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(HealthIndicator.class))
			.noneMatch((name) -> name.contains("sessions"));
	}

	private MvcTestResult change(MockHttpSession session, String old, String wanted) {
		return this.mvc.post()
			.uri("/password")
			.param("old", old)
			.param("wanted", wanted)
			.param("again", wanted)
			.session(session)
			.with(csrf())
			.exchange();
	}

	private void keep(String name, String password, boolean oneTime) {
		this.accounts.put(new Account(name, AdminRole.VIEWER, this.passwords.hash(password), oneTime));
	}

	private MockHttpSession signIn(String name, String password) {
		return (MockHttpSession) Objects.requireNonNull(tried(name, password).getRequest().getSession(false));
	}

	private MvcTestResult tried(String name, String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.param("username", name)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

}
