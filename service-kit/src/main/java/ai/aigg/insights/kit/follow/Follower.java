package ai.aigg.insights.kit.follow;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Reads what happens to questions from now on, beside the services and without taking
 * anything from them: it belongs to no consumer group.
 */
public final class Follower implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Follower.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration QUIET = Duration.ofSeconds(3);

	private static final Duration PROBE = Duration.ofSeconds(3);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

	private static final List<Topic> TOPICS = List.of(Topic.QUESTION_ASKED, Topic.QUESTION_UNANSWERED,
			Topic.RESEARCH_REQUESTED, Topic.RESEARCH_COMPLETED, Topic.ANALYSIS_COMPLETED);

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final Consumer<QuestionEvent> listener;

	private final Thread thread;

	private volatile boolean reachesBroker = true;

	private Follower(KafkaConsumer<byte[], byte[]> consumer, Consumer<QuestionEvent> listener) {
		this.consumer = consumer;
		this.listener = listener;
		this.thread = Thread.ofPlatform().name("follower").daemon().unstarted(this::run);
	}

	/**
	 * Begins to follow; nothing that happens after the return is missed.
	 * @param bootstrapServers the broker
	 * @param listener hears of every event, on the follower's thread, in the order in
	 * which they happened as far as one read shows it
	 * @return to be closed
	 */
	public static Follower start(String bootstrapServers, Consumer<QuestionEvent> listener) {
		return start(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), listener);
	}

	/**
	 * Begins to follow; nothing that happens after the return is missed.
	 * @param broker settings of Kafka's consumer: where the broker is, how to sign in
	 * @param listener hears of every event, on the follower's thread, in the order in
	 * which they happened as far as one read shows it
	 * @return to be closed
	 * @throws KafkaException when the broker cannot be reached now
	 */
	public static Follower start(Map<String, Object> broker, Consumer<QuestionEvent> listener) {
		Map<String, Object> settings = new HashMap<>(broker);
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "follower");
		KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
		try {
			toTheEnd(consumer);
		}
		catch (RuntimeException ex) {
			consumer.close(CloseOptions.timeout(Duration.ZERO));
			throw ex;
		}
		Follower follower = new Follower(consumer, listener);
		follower.thread.start();
		return follower;
	}

	private static void toTheEnd(KafkaConsumer<byte[], byte[]> consumer) {
		List<TopicPartition> partitions = TOPICS.stream()
			.flatMap((topic) -> consumer.partitionsFor(topic.topicName()).stream())
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		consumer.assign(partitions);
		// The end is looked up when a position is asked for, not before.
		consumer.seekToEnd(partitions);
		partitions.forEach(consumer::position);
	}

	private void run() {
		long quietSince = System.nanoTime();
		try (this.consumer) {
			while (true) {
				ConsumerRecords<byte[], byte[]> records = this.consumer.poll(POLL);
				inOrder(records).forEach(this.listener);
				if (!records.isEmpty()) {
					this.reachesBroker = true;
					quietSince = System.nanoTime();
				}
				else if (System.nanoTime() - quietSince > QUIET.toNanos()) {
					this.reachesBroker = probe();
					quietSince = System.nanoTime();
				}
			}
		}
		catch (WakeupException ex) {
			log.debug("The follower stops");
		}
		catch (RuntimeException ex) {
			log.warn("The follower lost sight of the ring", ex);
		}
	}

	/** A poll tells nothing: it is empty when nothing happens and when nobody answers. */
	private boolean probe() {
		try {
			this.consumer.endOffsets(this.consumer.assignment(), PROBE);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	/**
	 * Whether the broker was there when last looked, some seconds ago at most. One that
	 * is away is waited for, and nothing is missed.
	 * @return {@code false} as well when the follower has ended
	 */
	public boolean reachesBroker() {
		return this.reachesBroker && isRunning();
	}

	/**
	 * Whether it still follows.
	 * @return {@code false} once it was closed or has failed
	 */
	public boolean isRunning() {
		return this.thread.isAlive();
	}

	private static List<QuestionEvent> inOrder(ConsumerRecords<byte[], byte[]> records) {
		return StreamSupport.stream(records.spliterator(), false)
			.flatMap((record) -> read(record).stream())
			.sorted(Comparator.comparing(QuestionEvent::occurredAt))
			.toList();
	}

	private static Optional<QuestionEvent> read(ConsumerRecord<byte[], byte[]> record) {
		try {
			return Optional.of((QuestionEvent) EventJson.read(Topic.named(record.topic()), record.value()));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// What to do with it is the services' business; here it is only not shown.
			log.debug("Not an event: topic {}, offset {}", record.topic(), record.offset());
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		this.consumer.wakeup();
		try {
			if (!this.thread.join(STOP_LIMIT)) {
				log.warn("The follower does not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
