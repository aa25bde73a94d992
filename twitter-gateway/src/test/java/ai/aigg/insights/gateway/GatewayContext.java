package ai.aigg.insights.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.provision.ServiceRole;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The one running gateway that all integration tests share, live against a stub of X.
 */
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,twitter-gateway", "spring.application.name=twitter-gateway",
				"aigg.x.dry-run=false", "aigg.gateway.mentions.poll-interval=100ms", "aigg.x.oauth1.consumer-key=a",
				"aigg.x.oauth1.consumer-secret=b", "aigg.x.oauth1.access-token=c",
				"aigg.x.oauth1.access-token-secret=d", "aigg.x.bearer-token=e", "aigg.gateway.quotas.whitelist-hour=50",
				"aigg.gateway.quotas.whitelist-day=50", "aigg.gateway.quotas.conversation-hour=5",
				"management.server.port=0", "aigg.admin.tokens.admin.token=" + GatewayContext.ADMIN_TOKEN,
				"aigg.admin.tokens.viewer.token=" + GatewayContext.VIEWER_TOKEN,
				"aigg.gateway.webhook.oauth2-client-secret=" + GatewayContext.CLIENT_SECRET,
				"aigg.gateway.webhook.consumer-secret=" + GatewayContext.CONSUMER_SECRET,
				"aigg.upstream.x.connect-timeout=300ms", "aigg.upstream.x.read-timeout=1500ms",
				"aigg.gateway.sending.margin=200ms", "aigg.gateway.sending.lease=15s",
				"aigg.gateway.chart.enabled=true", "aigg.gateway.sending.looks=100ms,300ms",
				"aigg.gateway.sending.poll=50ms" })
public abstract class GatewayContext {

	/** Opens the admin API. */
	protected static final String ADMIN_TOKEN = "a-token-for-tests-only";

	/** Lets somebody look. */
	protected static final String VIEWER_TOKEN = "a-token-that-only-looks";

	/** X signs pushed events with it. */
	protected static final String CLIENT_SECRET = "client-secret";

	/** X signed pushed events with it before. */
	protected static final String CONSUMER_SECRET = "consumer-secret";

	/** X. */
	protected static final StubX X = new StubX();

	/** The database. */
	protected static final TestDatabase DATABASE = TestServers.newDatabase();

	/** The table of mentions. */
	@Autowired
	protected Interactions interactions;

	/** Signs in as the gateway does. */
	@Autowired
	protected JdbcClient jdbc;

	/** The gateway's metrics. */
	@Autowired
	protected MeterRegistry meters;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		DATABASE.springProperties(ServiceRole.GATEWAY).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.upstream.x.base-url", X::url);
		registry.add("aigg.x.bot.user-id", StubX.BOT::userId);
		registry.add("aigg.x.bot.username", StubX.BOT::username);
	}

	/**
	 * Lets somebody mention us and waits until the gateway has taken it in.
	 * @param userId who
	 * @param text what they write
	 * @return the mention's row
	 */
	protected Interaction mentioned(String userId, String text) {
		Map<String, Object> mention = X.mention(userId, text);
		X.mentions.add(mention);
		return taken(StubX.id(mention));
	}

	/**
	 * Waits until a mention is taken in.
	 * @param tweetId the mention
	 * @return its row
	 */
	protected Interaction taken(String tweetId) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.interactions.findByTweetId(tweetId), Optional::isPresent)
			.orElseThrow();
	}

	/**
	 * Waits until a mention has ended.
	 * @param tweetId the mention
	 * @return its row
	 */
	protected Interaction ended(String tweetId) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.interactions.findByTweetId(tweetId).orElseThrow().status() != Status.PENDING);
		return this.interactions.findByTweetId(tweetId).orElseThrow();
	}

	/**
	 * Waits until the gateway has read the mentions twice more.
	 */
	protected void polledTwice() {
		double polls = polls();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> polls() >= polls + 2);
	}

	private double polls() {
		var counter = this.meters.find("mentions.polls").tag("result", "ok").counter();
		return (counter != null) ? counter.count() : 0;
	}

	/**
	 * Sends an event as another service does.
	 * @param event the event
	 */
	protected void publish(Event event) {
		try {
			this.kafka.send(Topic.of(event).topicName(), event.key(), EventJson.write(event)).get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until an event has been taken by the gateway.
	 * @param event the event
	 */
	protected void heard(Event event) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_inbox WHERE event_id = :id")
				.param("id", event.id())
				.query(Long.class)
				.single() == 1);
	}

	/**
	 * Waits until everything is sent and reads all questions that were asked about a
	 * post.
	 * @param tweetId the post
	 * @return the events
	 */
	protected List<QuestionAsked> asked(String tweetId) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_outbox").query(Long.class).single() == 0);
		List<QuestionAsked> asked = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestServers.bootstrapServers(), "group.id", UUID.randomUUID().toString()),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TopicNames.QUESTION_ASKED)
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					QuestionAsked event = (QuestionAsked) EventJson.read(Topic.QUESTION_ASKED, record.value());
					if (event.sourceId().equals(tweetId)) {
						asked.add(event);
					}
				});
			}
		}
		return asked;
	}

}
