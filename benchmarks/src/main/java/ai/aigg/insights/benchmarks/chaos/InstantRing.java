package ai.aigg.insights.benchmarks.chaos;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The rest of the ring with no work to do: it answers every question at once, at least
 * once, with the same ids each time.
 */
final class InstantRing implements AutoCloseable {

	private static final UUID MARKET = UUID.fromString("00000000-0000-7000-8000-000000000001");

	private static final Duration POLL = Duration.ofMillis(200);

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private static final int SEND_SECONDS = 30;

	/** Of ten questions. */
	private static final int WITHOUT_MARKET = 1;

	/** Of ten questions; X refuses the second of two equal replies. */
	private static final int SAME_WORDS = 2;

	private final Database database;

	private final KafkaConsumer<String, byte[]> consumer;

	private final KafkaProducer<String, byte[]> producer;

	private final Thread thread = Thread.ofPlatform().daemon().name("ring").unstarted(this::run);

	private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

	private volatile boolean running = true;

	private InstantRing(Database database, String broker) {
		this.database = database;
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", broker, "group.id", "chaos-ring", "auto.offset.reset", "earliest",
						"enable.auto.commit", "false", "reconnect.backoff.max.ms", "500"),
				new StringDeserializer(), new ByteArrayDeserializer());
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", "0", "reconnect.backoff.max.ms", "500"),
				new StringSerializer(), new ByteArraySerializer());
	}

	static InstantRing start(Database database, String broker) throws SQLException {
		database.run("""
				INSERT INTO polymarket_markets (id, market_id, question)
				VALUES ('%s', '559652', 'Will it rain?')
				""".formatted(MARKET));
		InstantRing ring = new InstantRing(database, broker);
		ring.thread.start();
		return ring;
	}

	private void run() {
		this.consumer.subscribe(List.of(TopicNames.QUESTION_ASKED));
		try {
			while (this.running) {
				for (ConsumerRecord<String, byte[]> each : this.consumer.poll(POLL)) {
					QuestionAsked question = (QuestionAsked) EventJson.read(Topic.QUESTION_ASKED, each.value());
					for (boolean done = false; this.running && !done;) {
						done = answer(question);
					}
				}
				commit();
			}
		}
		catch (RuntimeException ex) {
			this.failure.set(ex);
		}
		finally {
			this.consumer.close(CloseOptions.timeout(Duration.ZERO));
			this.producer.close(Duration.ZERO);
		}
	}

	private void commit() {
		try {
			this.consumer.commitSync();
		}
		catch (KafkaException ex) {
			// Its questions come again, and are answered in the same words.
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	private boolean answer(QuestionAsked question) {
		try {
			QuestionEvent answer = answerTo(question);
			if (answer instanceof AnalysisCompleted analysis) {
				store(analysis, question);
			}
			this.producer
				.send(new ProducerRecord<>(Topic.of(answer).topicName(), answer.key(), EventJson.write(answer)))
				.get(SEND_SECONDS, TimeUnit.SECONDS);
			return true;
		}
		catch (SQLException | ExecutionException | TimeoutException ex) {
			// The database or the broker was killed and comes back.
			LockSupport.parkNanos(PAUSE_NANOS);
			return false;
		}
		catch (InterruptedException ex) {
			this.running = false;
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static QuestionEvent answerTo(QuestionAsked question) {
		UUID seed = question.questionId().value();
		int kind = Math.floorMod(seed.hashCode(), 10);
		if (kind < WITHOUT_MARKET) {
			return new QuestionUnanswered(id("event", seed), question.occurredAt(), 1, question.questionId(),
					UnansweredReason.NO_MATCHING_MARKET, "for operators", List.of(), null);
		}
		boolean isSame = kind < WITHOUT_MARKET + SAME_WORDS;
		Instant now = isSame ? Instant.EPOCH.plus(Duration.ofDays(20_000)) : question.occurredAt();
		String title = isSame ? "Will it rain?" : "Will it rain on the day of " + question.sourceId() + "?";
		return new AnalysisCompleted(id("event", seed), question.occurredAt(), 1, question.questionId(),
				id("analysis", seed), new MarketId("559652"), title, "rain", "Yes", Probability.of(0.123), now,
				Probability.of(0.09), Probability.of(0.05), Probability.of(0.14), Recommendation.HOLD,
				Sentiment.NEUTRAL, new BigDecimal("0.55"), "The price is fair.", List.of("It often rains."), List.of(),
				"statistical/1", null);
	}

	/** The same id for the same question, always. */
	static UUID id(String kind, UUID question) {
		UUID hash = UUID.nameUUIDFromBytes((kind + question).getBytes(StandardCharsets.UTF_8));
		// Its time is the question's, so that it belongs to a month.
		return new UUID((question.getMostSignificantBits() & ~0xfffL) | (hash.getMostSignificantBits() & 0xfffL),
				hash.getLeastSignificantBits());
	}

	private void store(AnalysisCompleted analysis, QuestionAsked question) throws SQLException {
		try (Connection connection = this.database.owner(); PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, estimate)
				VALUES (?, ?, ?, ?, 'statistical/1', 0.123, 0.09) ON CONFLICT (id) DO NOTHING
				""")) {
			insert.setObject(1, analysis.analysisId());
			insert.setObject(2, MARKET);
			insert.setString(3, question.text());
			insert.setObject(4, question.questionId().value());
			insert.executeUpdate();
		}
	}

	/**
	 * Makes sure that it is at work.
	 * @throws IllegalStateException when it is not
	 */
	void check() {
		RuntimeException cause = this.failure.get();
		if (cause != null) {
			throw new IllegalStateException("The ring has ended", cause);
		}
	}

	@Override
	public void close() {
		this.running = false;
		this.consumer.wakeup();
	}

}
