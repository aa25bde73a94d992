package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.provision.ServiceRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OAuth2TokensIT {

	private static final TestDatabase DATABASE = TestServers.newDatabase();

	private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

	private final DataSource dataSource = DATABASE.as(ServiceRole.GATEWAY);

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	/** The bodies and sign-ins that came. */
	private final List<String> asked = new CopyOnWriteArrayList<>();

	/** Statuses and bodies of the next answers; without any, a new pair. */
	private final Queue<Object[]> next = new ConcurrentLinkedQueue<>();

	private final AtomicInteger pairs = new AtomicInteger();

	private HttpServer server = server();

	private Instant now = START;

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
		this.jdbc.sql("DELETE FROM gateway_tokens").update();
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext(TokenEndpoint.PATH, this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void theFirstTokenIsTradedAndTheNextOnesFollowEachOther() {
		OAuth2Tokens tokens = tokens("seed");
		assertThat(header(tokens)).isEqualTo("Bearer access-1");
		assertThat(header(tokens)).isEqualTo("Bearer access-1");
		this.now = START.plus(Duration.ofMinutes(111));
		assertThat(header(tokens)).as("early").isEqualTo("Bearer access-2");
		assertThat(this.asked).hasSize(2);
		assertThat(this.asked.getFirst()).contains("refresh_token=seed", "Basic aWQ6c2VjcmV0");
		assertThat(this.asked.getLast()).contains("refresh_token=refresh-1");
		byte[] stored = this.jdbc.sql("SELECT refresh_token FROM gateway_tokens").query(byte[].class).single();
		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
	}

	@Test
	void manyInstancesTogetherAskOnce() throws Exception {
		List<OAuth2Tokens> instances = IntStream.range(0, 6).mapToObj((number) -> tokens("seed")).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			List<Callable<String>> work = instances.stream().<Callable<String>>map((tokens) -> () -> {
				try {
					return header(tokens);
				}
				catch (AuthUnavailableException ex) {
					return "later";
				}
			}).toList();
			for (Future<String> header : threads.invokeAll(work)) {
				assertThat(header.get()).isIn("Bearer access-1", "later");
			}
		}
		assertThat(this.asked).hasSize(1);
		this.now = START.plusSeconds(11);
		assertThat(instances).allSatisfy((tokens) -> assertThat(header(tokens)).isEqualTo("Bearer access-1"));
	}

	@Test
	void aRestartKnowsTheTokens() {
		header(tokens("seed"));
		assertThat(header(tokens("seed"))).isEqualTo("Bearer access-1");
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void aRefusedTokenIsRenewedOnce() {
		OAuth2Tokens tokens = tokens("seed");
		header(tokens);
		tokens.refused();
		tokens.refused();
		assertThat(header(tokens)).isEqualTo("Bearer access-2");
	}

	@Test
	void aCrashBetweenXAndTheDatabaseEndsInAMessageForAPerson() {
		OAuth2Tokens tokens = tokens("seed");
		header(tokens);
		this.jdbc.sql("UPDATE gateway_tokens SET state = 'refreshing', changed_at = :then")
			.param("then", START.minusSeconds(300).atOffset(ZoneOffset.UTC))
			.update();
		this.now = START.plus(Duration.ofMinutes(115));
		OAuth2Tokens restarted = tokens("seed");
		assertThat(header(restarted)).as("still valid").isEqualTo("Bearer access-1");
		this.now = START.plus(Duration.ofMinutes(121));
		assertThatExceptionOfType(AuthUnavailableException.class).isThrownBy(() -> header(tokens("seed")))
			.withMessageContaining("authorise the app again")
			.withMessageContaining("X_OAUTH2_REFRESH_TOKEN");
		assertThat(this.asked).hasSize(1);
		assertThat(header(tokens("another"))).as("a person did").isEqualTo("Bearer access-2");
		assertThat(this.asked.getLast()).contains("refresh_token=another");
	}

	@Test
	void anUnclearAnswerIsNotAskedForAgain() {
		this.next.add(new Object[] { 503, "" });
		OAuth2Tokens tokens = tokens("seed");
		assertThatExceptionOfType(AuthUnavailableException.class).isThrownBy(() -> header(tokens));
		this.now = START.plusSeconds(60);
		assertThatExceptionOfType(AuthUnavailableException.class).isThrownBy(() -> header(tokens));
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void whatDidNotUseTheTokenUpIsTriedAgain() {
		this.next.add(new Object[] { 401, "{\"error\":\"invalid_client\"}" });
		OAuth2Tokens tokens = tokens("seed");
		assertThatExceptionOfType(AuthUnavailableException.class).isThrownBy(() -> header(tokens));
		this.now = START.plusSeconds(11);
		assertThat(header(tokens)).isEqualTo("Bearer access-1");
	}

	private static String header(OAuth2Tokens tokens) {
		return tokens.header("POST", "https://x.test/2/tweets");
	}

	private OAuth2Tokens tokens(String seed) {
		OAuth2Settings settings = new OAuth2Settings("id", "secret", seed, "unused", "", Duration.ofMinutes(10));
		Clock clock = new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return OAuth2TokensIT.this.now;
			}
		};
		String url = "http://localhost:" + this.server.getAddress().getPort();
		return new OAuth2Tokens(new TokenStore(this.jdbc, new TokenCipher(new byte[32]), "1", clock),
				new TokenEndpoint(RestClient.create(url), settings), settings,
				new TransactionTemplate(new JdbcTransactionManager(this.dataSource)), clock);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + " "
				+ exchange.getRequestHeaders().getFirst("Authorization"));
		Object[] told = this.next.poll();
		if (told != null) {
			StubX.answer(exchange, (int) told[0], (String) told[1]);
			return;
		}
		int number = this.pairs.incrementAndGet();
		StubX.answer(exchange, 200, """
				{"token_type":"bearer","expires_in":7200,"access_token":"access-%d","refresh_token":"refresh-%d"}"""
			.formatted(number, number));
	}

}
