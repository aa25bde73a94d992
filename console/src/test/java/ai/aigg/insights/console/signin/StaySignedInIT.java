package ai.aigg.insights.console.signin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.console.ConsoleApplication;
import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.RedisServer;
import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.schema.provision.ServiceRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of two consoles that keep their sessions in one Redis.
 */
@ExtendWith(OutputCaptureExtension.class)
class StaySignedInIT extends ConsoleContext {

	private static final String CHOSEN = "twelve letters or more";

	private static final String LOCK = "what-this-redis-asks-for";

	private static final List<ConfigurableApplicationContext> CONSOLES = new ArrayList<>();

	private static RedisServer redis;

	private static StringRedisTemplate keys;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passwords passwords;

	@BeforeAll
	static void startTwoConsoles() throws Exception {
		redis = RedisServer.orSkip(LOCK);
		// There is no Redis yet, and the first one starts all the same.
		CONSOLES.add(console());
		redis.start();
		CONSOLES.add(console());
		keys = new StringRedisTemplate(CONSOLES.getLast().getBean(LettuceConnectionFactory.class));
	}

	@AfterAll
	static void end() {
		CONSOLES.forEach(ConfigurableApplicationContext::close);
		CONSOLES.clear();
		if (redis != null) {
			redis.close();
		}
	}

	private static ConfigurableApplicationContext console() {
		Map<String, String> settings = new HashMap<>(DATABASE.springProperties(ServiceRole.READER));
		settings.put("server.port", "0");
		settings.put("management.server.port", "0");
		settings.put("aigg.console.accounts-file", ACCOUNTS.toString());
		settings.put("aigg.console.sessions.redis", redis.url());
		settings.put("aigg.console.sessions.password", LOCK);
		return ServiceApplication.builder(ConsoleApplication.class, ConsoleApplication.NAME)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
	}

	@Test
	void whoSignedInAtOneConsoleIsSignedInAtTheOther(CapturedOutput output) throws Exception {
		Browser browser = signedIn("rosa");
		assertThat(browser.setCookie()).startsWith("aigg-console=")
			.contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure", "Max-Age", "Domain");
		assertThat(browser.get(page(1, "/password")).body()).contains("rosa");
		assertThat(browser.post(page(1, "/password"), page(1, "/sign-out"), Map.of())).isEqualTo("/sign-in?out");
		assertThat(Browser.location(browser.get(page(0, "/password")))).isEqualTo("/sign-in");
		assertThat(output).doesNotContain(LOCK);
	}

	@Test
	void whoIsRemovedIsSignedOutWithTheNextClick() throws Exception {
		Browser browser = signedIn("lea");
		this.accounts.remove("lea");
		assertThat(Browser.location(browser.get(page(1, "/password")))).isEqualTo("/sign-in?ended");
		assertThat(Browser.location(browser.get(page(0, "/password")))).isEqualTo("/sign-in");
	}

	@Test
	void keepsNoPasswordAndForgetsAfterTheSameTime() throws Exception {
		assertThat(new Browser().signIn(page(0, ""), "mia", "a wrong guess")).isEqualTo("/sign-in?refused");
		signedIn("mia");
		assertThat(keys.keys("*")).isNotEmpty().allSatisfy((key) -> {
			assertThat(key).startsWith("aigg:console:sessions:");
			assertThat(keys.getExpire(key)).isBetween(11 * 3_600L, 12 * 3_600L);
			assertThat(keys.opsForHash().values(key).toString()).doesNotContain(CHOSEN, "a wrong guess", "bcrypt");
		});
		assertThat(keys.opsForHash().values(sessionOf("mia")).toString()).contains("ROLE_VIEWER");
	}

	@Test
	void endsASessionThatSomebodyElseWrote() throws Exception {
		Browser browser = signedIn("eva");
		String key = sessionOf("eva");
		keys.opsForHash().put(key, "sessionAttr:SPRING_SECURITY_CONTEXT", "no object");
		assertThat(Browser.location(browser.get(page(1, "/password")))).isEqualTo("/sign-in");
		assertThat(keys.hasKey(key)).isFalse();
	}

	@Test
	void saysThatRedisIsAway(CapturedOutput output) throws Exception {
		Browser browser = signedIn("ada");
		redis.close();
		HttpResponse<String> page = browser.get(page(0, "/password"));
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("the Redis that keeps the sessions does not answer", "</html>");
		assertThat(page.headers().firstValue("Retry-After")).isPresent();
		assertThat(new Browser().get(page(1, "/sign-in")).statusCode()).isEqualTo(503);
		HttpResponse<String> part = browser.get(page(0, "/live"), "HX-Request", "true");
		assertThat(part.statusCode()).isEqualTo(200);
		assertThat(part.body()).startsWith("<p class=\"problem\"");
		assertThat(browser.get(actuator("")).statusCode()).isEqualTo(503);
		assertThat(browser.get(actuator("/readiness")).statusCode()).isEqualTo(200);
		assertThat(output).contains("Redis, which keeps the sessions, does not answer").doesNotContain(LOCK);
		redis.start();
		for (int console = 0; console < 2; console++) {
			String address = page(console, "");
			Awaitility.await()
				.atMost(Duration.ofSeconds(15))
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(new Browser().signIn(address, "ada", CHOSEN)).isEqualTo("/"));
		}
		assertThat(browser.get(actuator("")).statusCode()).isEqualTo(200);
	}

	@Test
	void doesNotWaitForARedisThatHangs() throws Exception {
		Browser browser = signedIn("uma");
		redis.freeze(true);
		try {
			// The browser waits 6 s at most.
			assertThat(browser.get(page(0, "/password")).statusCode()).isEqualTo(503);
		}
		finally {
			redis.freeze(false);
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.until(() -> browser.get(page(0, "/password")).statusCode() == 200);
	}

	private Browser signedIn(String name) throws Exception {
		this.accounts.put(new Account(name, AdminRole.VIEWER, this.passwords.hash(CHOSEN), false));
		Browser browser = new Browser();
		assertThat(browser.signIn(page(0, ""), name, CHOSEN)).isEqualTo("/");
		return browser;
	}

	private static String sessionOf(String name) {
		return keys.keys("*")
			.stream()
			.filter((key) -> keys.opsForHash().values(key).toString().contains(name))
			.findFirst()
			.orElseThrow();
	}

	private static String page(int console, String path) {
		return "http://127.0.0.1:" + port(console, "local.server.port") + path;
	}

	private static String actuator(String path) {
		return "http://127.0.0.1:" + port(0, "local.management.port") + "/actuator/health" + path;
	}

	private static String port(int console, String kind) {
		return CONSOLES.get(console).getEnvironment().getRequiredProperty(kind);
	}

}
