package ai.aigg.insights.stack.ring;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.stack.read.Interaction;
import ai.aigg.insights.stack.servers.GivenServers;
import ai.aigg.insights.stack.simulated.Post;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the whole ring does, whatever servers it runs on: people post on the simulated X
 * and look at what comes back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RingScenarios {

	private static final String PLANTED = "planted-8ab2f3";

	private Ring ring;

	private final Heard heard = new Heard();

	/**
	 * Gives the servers that the ring runs on, blank.
	 * @return servers that run
	 */
	abstract GivenServers servers();

	/**
	 * Stops the servers, once the ring has stopped.
	 */
	abstract void stopServers();

	@BeforeAll
	void start(@TempDir Path folder) throws InterruptedException {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		this.heard.listen();
		this.ring = new Ring(servers(), folder,
				Map.of("AIGG_MODEL", "simulated", "AIGG_ADMIN_TOKEN", PLANTED + "-admin-token-of-the-gateway",
						"X_WEBHOOK_CLIENT_SECRET", PLANTED + "-client", "X_WEBHOOK_CONSUMER_SECRET",
						PLANTED + "-consumer", "PERPLEXITY_API_KEY", PLANTED + "-perplexity"));
		this.ring.awaitMarkets();
	}

	@AfterAll
	void stop() {
		if (this.ring != null) {
			this.ring.close();
		}
		stopServers();
		this.heard.stop();
	}

	Ring ring() {
		return this.ring;
	}

	@Test
	void aQuestionWithAMarketGetsExactlyOneReplyAndLeavesRowsInAllTables() throws InterruptedException {
		Post mention = this.ring.ask("alice", this.ring.someMarket());
		Interaction end = this.ring.end(mention);
		assertThat(end.status()).isEqualTo("complete");
		assertThat(end.replyState()).isEqualTo("posted");
		// The ring moves on before the replies are counted: a second one would be there.
		this.ring.end(this.ring.ask("bob", this.ring.someMarket()));
		assertThat(this.ring.replies(mention.id())).singleElement().satisfies((reply) -> {
			assertThat(reply.id()).isEqualTo(end.replyId());
			assertThat(reply.text()).isNotBlank();
		});
		assertThat(this.ring.database().counts()).hasSize(6)
			.allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
		assertThat(this.ring.analysisOf(mention)).isPresent();
		assertThat(this.ring.database().path(mention.id())).get().satisfies((path) -> {
			assertThat(path.reason()).isNotBlank();
			assertThat(path.replyId()).isEqualTo(end.replyId());
			assertThat(path.market()).isNotBlank();
			assertThat(path.analysedAt()).isNotNull();
		});
		assertThat(this.ring.database().path(String.valueOf(end.replyId())))
			.isEqualTo(this.ring.database().path(mention.id()));
	}

	@Test
	void theModelForecastsIsCorrectedAndReplacedWhereItIsOut() throws InterruptedException {
		List<String> markets = this.ring.owner().sql("""
				SELECT question FROM polymarket_markets
				WHERE active AND end_date > CURRENT_TIMESTAMP + interval '10 days'
				ORDER BY volume_24h DESC OFFSET 1 LIMIT 6
				""").query((row, number) -> Objects.requireNonNull(row.getString("question"))).list();
		List<String> says = new ArrayList<>();
		says.add(withModel("/sim/model/moods", "[]", "grace", markets.getFirst()));
		says.add(withModel("/sim/model/moods", "[\"malformed\"]", "grace", markets.get(1)));
		says.add(withModel("/sim/model/moods", "[\"empty\",\"empty\",\"empty\"]", "heidi", markets.get(2)));
		says.add(withModel("/sim/model/moods", "[\"refusal\",\"refusal\",\"refusal\"]", "heidi", markets.get(3)));
		says.add(withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":429}]", "ivan", markets.get(4)));
		says.add(withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":503}]", "ivan", markets.get(5)));
		assertThat(says).containsExactly("simulated-model 0 null", "simulated-model 1 null",
				"statistical/2 (model out) 0 EMPTY", "statistical/2 (model out) 0 REFUSED",
				"statistical/2 (model out) 0 RATE_LIMITED", "statistical/2 (model out) 0 UNAVAILABLE");
	}

	/**
	 * Asks while the model is in some state; says who answered, corrections and what was
	 * wrong.
	 */
	private String withModel(String what, String state, String username, String market) throws InterruptedException {
		this.ring.simulate(what, state);
		try {
			Post mention = this.ring.ask(username, market);
			Interaction end = this.ring.end(mention);
			assertThat(end.status()).isEqualTo("complete");
			String analyst = this.ring.owner()
				.sql("""
						SELECT concat_ws(' ', a.analyst, coalesce(a.analysis_result #>> '{usage,corrected}', 'null'),
						    coalesce(a.analysis_result ->> 'modelOut', 'null'))
						FROM twitter_interactions i JOIN analysis a ON a.id = i.analysis_id WHERE i.tweet_id = :id
						""")
				.param("id", mention.id())
				.query(String.class)
				.optional()
				.orElseThrow(() -> new AssertionError("No analysis of '%s': %s".formatted(market, end.reason())));
			assertThat(this.ring.replies(mention.id())).singleElement()
				.satisfies((reply) -> assertThat(reply.text().contains("Our statistical estimate"))
					.isEqualTo(analyst.startsWith("statistical")));
			return analyst;
		}
		finally {
			this.ring.simulate(what, "[]");
		}
	}

	@Test
	void aQuestionWithoutAMarketGetsAReplyThatSaysSo() throws InterruptedException {
		Post mention = this.ring.ask("carol", "will the neighbour's tortoise learn to whistle before breakfast?");
		assertThat(this.ring.end(mention).status()).isEqualTo("complete");
		assertThat(this.ring.replies(mention.id())).singleElement()
			.satisfies((reply) -> assertThat(reply.text()).containsIgnoringCase("no open Polymarket market"));
		assertThat(this.ring.analysisOf(mention)).isEmpty();
	}

	@Test
	void aBlockedUserGetsNoReply() throws InterruptedException {
		this.ring.end(this.ring.ask("mallory", this.ring.someMarket()));
		assertThat(this.ring.owner()
			.sql("UPDATE twitter_users SET access_level = 'blocked' WHERE username = 'mallory'")
			.update()).isOne();
		Post mention = this.ring.ask("mallory", this.ring.someMarket() + " now?");
		Interaction end = this.ring.end(mention);
		assertThat(end.status()).isEqualTo("failed");
		assertThat(end.reason()).contains("blocked");
		assertThat(this.ring.replies(mention.id())).isEmpty();
	}

	@Test
	void anEmptyMentionIsHandled() throws InterruptedException {
		assertThat(this.ring.end(this.ring.ask("dave", "")).reason()).isNotBlank();
	}

	@Test
	void theLongestPostIsHandled() throws InterruptedException {
		String start = "@aigginsights ";
		Post mention = this.ring.post("erin",
				start + "will it rain? ".repeat(2_000).substring(0, 25_000 - start.length()));
		assertThat(this.ring.end(mention).status()).isIn("complete", "failed");
	}

	@Test
	void garbageGoesToTheDeadLettersAndTheRingGoesOn() throws InterruptedException {
		byte[] garbage = { (byte) 0xff, 0, 42, 7 };
		int partitions = this.ring.questions().sendToAll(garbage);
		await().atMost(Ring.LIMIT).until(() -> this.ring.questions().deadLetters(garbage) == partitions);
		assertThat(this.ring.end(this.ring.ask("frank", this.ring.someMarket())).status()).isEqualTo("complete");
	}

	@Test
	void noSecretIsSaidInLogsOrBodiesNotEvenWhereThingsFail() throws InterruptedException {
		withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":401}]", "judy", this.ring.someMarket());
		withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":500}]", "judy",
				this.ring.someMarket() + " again?");
		List<String> bodies = new ArrayList<>();
		List<URI> ports = new ArrayList<>(this.ring.addresses().services().values());
		ports.addAll(this.ring.addresses().management().values());
		for (URI service : ports) {
			for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/configprops",
					"/actuator/prometheus", "/health", "/nowhere", "/admin/switches", "/admin/users", "/v1/markets/%00",
					"/webhook?crc_token=" + "x".repeat(500), "/interactions/none")) {
				bodies.add(this.heard.ask(URI.create(service + path), PLANTED.replace('8', '9')));
			}
		}
		assertThat(bodies).hasSizeGreaterThan(40).anyMatch((body) -> body.length() > 100);
		assertThat(bodies).noneMatch((body) -> body.contains(PLANTED) || body.contains("key-of-the-simulated-world"));
		assertThat(this.heard.lines()).hasSizeGreaterThan(50)
			.noneMatch((line) -> line.contains(PLANTED) || line.contains("key-of-the-simulated-world"));
	}

}
