package ai.aigg.insights.stack.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Variables;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the doctor tells of the way to X.
 */
class XDoctorTests {

	private static final String SECRET = "planted-secret";

	private final Map<String, String> variables = new HashMap<>();

	private HttpServer x = server();

	private int status = 200;

	private static HttpServer server() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@BeforeEach
	void begin() {
		this.x.createContext("/2/users/me", (exchange) -> {
			byte[] body = "{\"data\":{\"id\":\"17\"}}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.x.start();
		Stream.concat(Variables.X_READING.stream(), Variables.X_POSTING.stream())
			.forEach((name) -> this.variables.put(name, SECRET));
		this.variables.put("X_BOT_USER_ID", "17");
		this.variables.put("X_BASE_URL", "http://localhost:" + this.x.getAddress().getPort());
	}

	@AfterEach
	void stop() {
		this.x.stop(0);
	}

	@Test
	void allIsWellAndNoSecretIsTold() throws Exception {
		List<Finding> findings = examine();
		assertThat(findings).noneMatch((finding) -> finding.level() == Finding.Level.PROBLEM)
			.contains(Finding.ok("account", "the keys are those of X_BOT_USER_ID"),
					Finding.ok("cap of a day", "25 US dollars"), Finding.ok("webhook secret", "set"),
					Finding.ok("dry run", "on: replies are kept and not posted"),
					Finding.ok("activation", "mentions since 2026-11-22T12:00:00Z are answered"));
		assertThat(findings.toString()).doesNotContain(SECRET);
	}

	@Test
	void theKeysOfAnotherAccountAreAProblem() throws Exception {
		this.variables.put("X_BOT_USER_ID", "18");
		assertThat(examine())
			.contains(Finding.problem("account", "the keys are not those of X_BOT_USER_ID: nothing would be posted"));
		this.status = 401;
		assertThat(examine()).contains(Finding.problem("account", "X does not accept the keys"));
	}

	@Test
	void whatIsMissingIsNamed() throws Exception {
		this.variables.remove("X_ACCESS_TOKEN");
		this.variables.put("X_USD_PER_DAY", "much");
		this.variables.put("X_DRY_RUN", "false");
		assertThat(examine())
			.contains(Finding.problem("keys to post", "X_ACCESS_TOKEN not set"),
					Finding.note("dry run", "off: replies are posted"))
			.anyMatch(
					(finding) -> finding.subject().equals("cap of a day") && finding.level() == Finding.Level.PROBLEM);
	}

	@Test
	void oAuth2SufficesAndIsNotTried() throws Exception {
		Variables.X_POSTING.forEach(this.variables::remove);
		Variables.X_OAUTH2.forEach((name) -> this.variables.put(name, SECRET));
		this.variables.put("X_TOKEN_KEY", SECRET);
		assertThat(examine()).contains(Finding.ok("keys to post", "OAuth 2.0, set"))
			.noneMatch((finding) -> finding.level() == Finding.Level.PROBLEM);
	}

	private List<Finding> examine() throws InterruptedException {
		return new XDoctor(Environment.of(this.variables, Path.of("absent")),
				() -> Optional.of(Instant.parse("2026-11-22T12:00:00Z")))
			.examine();
	}

}
