package ai.aigg.insights.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.provision.ServiceRole;
import ai.aigg.insights.simulators.SimulatorsApplication;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/**
 * The service with a real database, a real broker and a simulated model; one for all
 * tests, so that the broker's group is joined once.
 */
@SpringBootTest(classes = { AnalysisApplication.class, HeardReplies.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,analysis-service", "spring.application.name=analysis-service",
				"aigg.analysis.job.retries=1", "aigg.pace.enabled=false", "management.server.port=0",
				"aigg.admin.tokens.operator.token=" + RunningService.OPERATOR_TOKEN, "aigg.analysis.archive.batch=7",
				"aigg.analysis.archive.tries=3", "aigg.analysis.archive.pause=50ms",
				"aigg.analysis.model.endpoint.provider=openai", "aigg.analysis.model.endpoint.key=simulated",
				"aigg.analysis.model.endpoint.model=simulated-model", "aigg.analysis.model.endpoint.temperature=0.7",
				"aigg.analysis.model.endpoint.timeout=5s", "aigg.analysis.model.endpoint.max-concurrent=100",
				"aigg.analysis.model.endpoint.prices.simulated-model.input=1",
				"aigg.analysis.model.endpoint.prices.simulated-model.output=10",
				"aigg.analysis.model.samples.other=1" })
public abstract class RunningService {

	/** Opens the admin API to an operator. */
	protected static final String OPERATOR_TOKEN = "a-token-for-operators-in-tests";

	/** What research found, as the other service writes it. */
	protected static final String FINDINGS = """
			{"price":0.25,"week":{"points":168,"volatilityPerDay":0.08,"jumps":[]},
			"book":{"bidDepth":700.0,"askDepth":900.0,"levels":12},
			"siblings":{"count":4,"sum":1.02,"exclusive":true,"leaders":[]},"gaps":[],"newField":{"a":1}}
			""";

	protected static final String SOURCES = """
			[{"title":"Market","url":"https://polymarket.com/event/rain","fetchedAt":"2026-11-22T11:00:00Z",
			"domain":"polymarket.com"}]
			""";

	protected static final TestDatabase DATABASE = TestServers.newDatabase();

	private static final ConfigurableApplicationContext SIMULATORS = SimulatorsApplication
		.configure(new SpringApplicationBuilder())
		.run("--server.port=0", "--server.address=127.0.0.1", "--aigg.simulators.world.size=10");

	protected static final RestClient SIMULATED = RestClient
		.create("http://127.0.0.1:" + SIMULATORS.getEnvironment().getProperty("local.server.port"));

	protected final JdbcClient owner = JdbcClient.create(DATABASE.owner());

	@Autowired
	protected KafkaTemplate<String, byte[]> kafka;

	@Autowired
	protected Ids ids;

	@Autowired
	protected HeardReplies replies;

	@LocalServerPort
	protected int port;

	@LocalManagementPort
	protected int managementPort;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		DATABASE.springProperties(ServiceRole.ANALYSIS).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.analysis.model.endpoint.base-url",
				() -> "http://127.0.0.1:" + SIMULATORS.getEnvironment().getProperty("local.server.port") + "/model/v1");
	}

	protected static void simulate(String path, String json) {
		SIMULATED.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(json).retrieve().toBodilessEntity();
	}

	protected <T> T get(String path, Class<T> type) {
		return Objects
			.requireNonNull(RestClient.create("http://localhost:" + this.port).get().uri(path).retrieve().body(type));
	}

	protected String metrics() {
		return Objects.requireNonNull(RestClient.create("http://localhost:" + this.managementPort)
			.get()
			.uri("/actuator/prometheus")
			.retrieve()
			.body(String.class));
	}

	protected UUID market(String marketId, @Nullable String price, boolean closed) {
		UUID id = this.ids.next();
		this.owner.sql("""
				WITH market AS (
				    INSERT INTO polymarket_markets (id, market_id, question, outcomes, current_probability, best_bid,
				        best_ask, end_date, volume_24h, liquidity)
				    VALUES (:id, :marketId, 'Will it rain?', '[{"name":"Yes","price":0.25},{"name":"No","price":0.75}]',
				        :price::numeric, :price::numeric - 0.01, :price::numeric + 0.01, now() + interval '30 days',
				        1000, 50000)
				)
				INSERT INTO market_details (id, description, taker_fee_rate, closed)
				VALUES (:id, 'It resolves by rain.', 0.04, :closed)
				""").param("id", id).param("marketId", marketId).param("price", price).param("closed", closed).update();
		return id;
	}

	protected UUID research(UUID market, String findings, String sources) {
		return research(market, "polymarket", findings, sources);
	}

	protected UUID research(UUID market, String provider, String findings, String sources) {
		UUID id = this.ids.next();
		this.owner.sql("""
				INSERT INTO research (id, market_id, research_data, sources, provider, request_hash, findings)
				VALUES (:id, :market, 'text', :sources::jsonb, :provider, 'hash', :findings::jsonb)
				""")
			.param("id", id)
			.param("market", market)
			.param("provider", provider)
			.param("sources", sources)
			.param("findings", findings)
			.update();
		return id;
	}

	protected List<Map<String, @Nullable Object>> analyses(QuestionId question) {
		return this.owner
			.sql("""
					SELECT a.id, a.recommendation, a.analyst, a.query_text, a.llm_tokens_used, a.processing_time_ms,
					    a.analysis_result::text AS result, a.tableoid::regclass::text AS partition, c.conclusion, c.sentiment
					FROM analysis a JOIN conclusions c ON c.analysis_id = a.id WHERE a.question_id = :question
					""")
			.param("question", question.value())
			.query()
			.listOfRows();
	}

	protected ResearchCompleted event(String marketId, UUID research) {
		return new ResearchCompleted(this.ids.next(), Instant.now(), 1, new QuestionId(this.ids.next()),
				new MarketId(marketId), "what the user wrote", List.of(research), false, null, null);
	}

	protected void send(ResearchCompleted event) {
		this.kafka.send(TopicNames.RESEARCH_COMPLETED, event.key(), EventJson.write(event)).join();
	}

	protected QuestionEvent reply(QuestionId question) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !this.replies.of(question).isEmpty());
		return this.replies.of(question).getFirst();
	}

}
