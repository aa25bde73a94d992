package ai.aigg.insights.research;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.events.UnansweredReason;
import ai.aigg.insights.schema.provision.ServiceRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the whole service on a real database and a real broker.
 */
@SpringBootTest(classes = { ResearchApplication.class, HeardReplies.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,research-service", "spring.application.name=research-service",
				"aigg.research.perplexity.key=test-key", "aigg.research.job.retries=1",
				"aigg.upstream.perplexity.read-timeout=2s", "aigg.upstream.perplexity.retries=1" })
class ResearchIT {

	private static final TestDatabase DATABASE = TestServers.newDatabase();

	private static final StubServer CLOB = new StubServer();

	private static final StubServer PERPLEXITY = new StubServer();

	private static final String PAGES = """
			{"results":[{"title":"One","url":"https://reuters.com/1","snippet":"First.","date":"2026-11-20"}]}
			""";

	private final JdbcClient owner = JdbcClient.create(DATABASE.owner());

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private Ids ids;

	@Autowired
	private HeardReplies replies;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		DATABASE.springProperties(ServiceRole.RESEARCH).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.upstream.clob.base-url", CLOB::uri);
		registry.add("aigg.upstream.perplexity.base-url", PERPLEXITY::uri);
	}

	@BeforeEach
	void upstreamsWork() {
		CLOB.answer("/prices-history", 200, "{\"history\":[{\"t\":1770476912,\"p\":0.20}]}");
		CLOB.answer("/book", 200, "{\"bids\":[],\"asks\":[]}");
		PERPLEXITY.answer("/search", 200, PAGES);
		CLOB.forget();
		PERPLEXITY.forget();
	}

	@Test
	void researchesAMarketOnceAndAnswersTheNextFromTheArchive() {
		UUID market = market("1001");
		ResearchCompleted first = completed(ask("1001"));
		assertThat(first.cached()).isFalse();
		assertThat(rows(market)).hasSize(2).allSatisfy((row) -> {
			assertThat(row).containsEntry("research_type", "current").containsEntry("price_at", "0.2500");
			assertThat(Instant.parse(row.get("expires_at"))).isAfter(Instant.now().plus(Duration.ofMinutes(9)));
			assertThat(first.researchIds()).contains(UUID.fromString(row.get("id")));
		});
		assertThat(rows(market)).extracting((row) -> row.get("provider"), (row) -> row.get("cost_usd"))
			.containsExactlyInAnyOrder(tuple("perplexity-search", "0.005000"), tuple("polymarket", "0.000000"));
		CLOB.forget();
		PERPLEXITY.forget();

		ResearchCompleted second = completed(ask("1001"));

		assertThat(second.cached()).isTrue();
		assertThat(second.researchIds()).isEqualTo(first.researchIds());
		assertThat(CLOB.asked()).isEmpty();
		assertThat(PERPLEXITY.asked()).isEmpty();
		assertThat(rows(market)).hasSize(2);
	}

	@Test
	void asksAgainOnceThePriceHasMoved() {
		UUID market = market("1002");
		completed(ask("1002"));
		this.owner.sql("UPDATE polymarket_markets SET current_probability = 0.31 WHERE market_id = '1002'").update();
		assertThat(completed(ask("1002")).cached()).isFalse();
		assertThat(rows(market)).hasSize(4);
	}

	@Test
	void completesWithoutTheWeb() {
		PERPLEXITY.answer("/search", 503, "<html>the body of an error</html>");
		UUID market = market("1003");
		ResearchCompleted completed = completed(ask("1003"));
		assertThat(completed.researchIds()).hasSize(2);
		assertThat(rows(market)).filteredOn((row) -> "polymarket".equals(row.get("provider")))
			.singleElement()
			.satisfies(
					(row) -> assertThat(UUID.fromString(row.get("id"))).isEqualTo(completed.researchIds().getFirst()));
		assertThat(rows(market)).filteredOn((row) -> "perplexity-search".equals(row.get("provider")))
			.singleElement()
			.satisfies((row) -> assertThat(row).doesNotContainKey("research_data")
				.containsEntry("findings", "{\"missing\": \"UNREACHABLE\"}"));
	}

	@Test
	void sharesOneLookAmongThoseWhoAskAtOnce() {
		UUID market = market("1004");
		List<QuestionId> questions = Stream.generate(() -> ask("1004")).limit(10).toList();
		questions.forEach(this::completed);
		assertThat(PERPLEXITY.asked()).hasSize(1);
		assertThat(rows(market)).hasSize(2);
	}

	@Test
	void answersARedeliveredRequestOnce() {
		market("1005");
		QuestionId question = new QuestionId(this.ids.next());
		ResearchRequested event = request(question, "1005");
		send(event);
		completed(question);
		send(event);
		// Records of one key keep their order: this answer is behind the redelivery.
		completed(ask("1005"));
		assertThat(this.replies.of(question)).hasSize(1);
	}

	@Test
	void saysThatAMarketIsNotThere() {
		assertThat(reply(ask("no-such-market"))).isInstanceOfSatisfying(QuestionUnanswered.class,
				(unanswered) -> assertThat(unanswered.reason()).isEqualTo(UnansweredReason.MARKET_NOT_TRADEABLE));
	}

	@Test
	void spendsNothingOnAClosedMarket() {
		market("1007");
		this.owner.sql(
				"UPDATE market_details SET closed = true WHERE id = (SELECT id FROM polymarket_markets WHERE market_id = '1007')")
			.update();
		assertThat(reply(ask("1007"))).isInstanceOf(QuestionUnanswered.class);
		assertThat(PERPLEXITY.asked()).isEmpty();
	}

	@Test
	void neverSendsTheQuestionUpstream() {
		market("1006");
		completed(ask("1006"));
		assertThat(PERPLEXITY.asked()).noneMatch((asked) -> asked.body().contains("what the user wrote"));
	}

	private UUID market(String marketId) {
		UUID id = this.ids.next();
		this.owner.sql("""
				WITH market AS (
				    INSERT INTO polymarket_markets (id, market_id, question, outcomes, current_probability, best_bid,
				        best_ask, end_date, volume_24h, liquidity)
				    VALUES (:id, :marketId, 'Will it rain?', '[{"name":"Yes","price":0.25},{"name":"No","price":0.75}]',
				        0.25, 0.24, 0.26, now() + interval '30 days', 1000, 5000)
				)
				INSERT INTO market_details (id, description, token_ids)
				VALUES (:id, 'It resolves by rain.', ARRAY['1' || :marketId])
				""").param("id", id).param("marketId", marketId).update();
		return id;
	}

	private List<Map<String, String>> rows(UUID market) {
		return this.owner.sql("""
				SELECT id, provider, research_type, research_data, findings, price_at, cost_usd,
				    to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS expires_at
				FROM research WHERE market_id = :market ORDER BY created_at
				""").param("market", market).query((row, number) -> {
			Map<String, String> values = new HashMap<>();
			for (String column : List.of("id", "provider", "research_type", "research_data", "findings", "price_at",
					"cost_usd", "expires_at")) {
				if (row.getString(column) != null) {
					values.put(column, row.getString(column));
				}
			}
			return values;
		}).list();
	}

	private QuestionId ask(String marketId) {
		QuestionId question = new QuestionId(this.ids.next());
		send(request(question, marketId));
		return question;
	}

	private ResearchRequested request(QuestionId question, String marketId) {
		return new ResearchRequested(this.ids.next(), Instant.now(), 1, question, new MarketId(marketId),
				"what the user wrote", 0.9, null, "vip");
	}

	private void send(ResearchRequested event) {
		this.kafka.send(TopicNames.RESEARCH_REQUESTED, event.key(), EventJson.write(event)).join();
	}

	private ResearchCompleted completed(QuestionId question) {
		return (ResearchCompleted) reply(question);
	}

	private QuestionEvent reply(QuestionId question) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !this.replies.of(question).isEmpty());
		return this.replies.of(question).getFirst();
	}

}
