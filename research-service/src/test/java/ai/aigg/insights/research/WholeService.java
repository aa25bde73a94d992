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
 * The whole service on a real database and a real broker, the same for all tests.
 */
@SpringBootTest(classes = { ResearchApplication.class, HeardReplies.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,research-service", "spring.application.name=research-service",
				"aigg.research.perplexity.key=test-key", "aigg.research.job.retries=1",
				"aigg.upstream.perplexity.read-timeout=30s", "aigg.upstream.clob.read-timeout=30s",
				"aigg.upstream.data.read-timeout=30s", "aigg.upstream.perplexity.retries=1",
				"aigg.research.job.nap=500ms", "aigg.research.flight.lease=8s", "aigg.pace.enabled=false" })
public abstract class WholeService {

	protected static final TestDatabase DATABASE = TestServers.newDatabase();

	protected static final StubServer CLOB = new StubServer();

	protected static final StubServer DATA = new StubServer();

	protected static final StubServer PERPLEXITY = new StubServer();

	protected static final String PAGES = """
			{"results":[{"title":"One","url":"https://reuters.com/1","snippet":"First.","date":"2026-11-20"}]}
			""";

	protected static final String HISTORY = "{\"history\":[{\"t\":1770476912,\"p\":0.20}]}";

	protected static final String BOOK = "{\"bids\":[],\"asks\":[]}";

	protected static final String HOLDERS = "[{\"holders\":[{\"amount\":5,\"outcomeIndex\":0}]}]";

	protected static final String TRADES = """
			[{"side":"BUY","size":10,"price":0.5,"timestamp":1770476912,"outcomeIndex":0}]
			""";

	protected final JdbcClient owner = JdbcClient.create(DATABASE.owner());

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	protected Ids ids;

	@Autowired
	HeardReplies replies;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		DATABASE.springProperties(ServiceRole.RESEARCH).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.upstream.clob.base-url", CLOB::uri);
		registry.add("aigg.upstream.data.base-url", DATA::uri);
		registry.add("aigg.upstream.perplexity.base-url", PERPLEXITY::uri);
	}

	@BeforeEach
	void upstreamsWork() {
		CLOB.answer("/prices-history", 200, HISTORY);
		CLOB.answer("/book", 200, BOOK);
		PERPLEXITY.answer("/search", 200, PAGES);
		DATA.answer("/holders", 200, HOLDERS);
		DATA.answer("/trades", 200, TRADES);
		forgetAll();
	}

	protected static void forgetAll() {
		CLOB.forget();
		DATA.forget();
		PERPLEXITY.forget();
	}

	protected UUID market(String marketId) {
		UUID id = this.ids.next();
		this.owner.sql("""
				WITH market AS (
				    INSERT INTO polymarket_markets (id, market_id, question, outcomes, current_probability, best_bid,
				        best_ask, end_date, volume_24h, liquidity)
				    VALUES (:id, :marketId, 'Will it rain?', '[{"name":"Yes","price":0.25},{"name":"No","price":0.75}]',
				        0.25, 0.24, 0.26, now() + interval '30 days', 1000, 5000)
				)
				INSERT INTO market_details (id, description, token_ids, condition_id)
				VALUES (:id, 'It resolves by rain.', ARRAY['1' || abs(hashtext(:marketId))], '0x' || md5(:marketId))
				""").param("id", id).param("marketId", marketId).update();
		return id;
	}

	protected List<Map<String, String>> rows(UUID market) {
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

	protected QuestionId ask(String marketId) {
		QuestionId question = new QuestionId(this.ids.next());
		send(request(question, marketId));
		return question;
	}

	protected ResearchRequested request(QuestionId question, String marketId) {
		return new ResearchRequested(this.ids.next(), Instant.now(), 1, question, new MarketId(marketId),
				"what the user wrote", 0.9, null, null);
	}

	protected void send(ResearchRequested event) {
		this.kafka.send(TopicNames.RESEARCH_REQUESTED, event.key(), EventJson.write(event)).join();
	}

	protected ResearchCompleted completed(QuestionId question) {
		return (ResearchCompleted) reply(question);
	}

	protected QuestionEvent reply(QuestionId question) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !this.replies.of(question).isEmpty());
		return this.replies.of(question).getFirst();
	}

}
