package ai.aigg.insights.stack.follow;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
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

	private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

	private static final List<Topic> TOPICS = List.of(Topic.QUESTION_ASKED, Topic.QUESTION_UNANSWERED,
			Topic.RESEARCH_REQUESTED, Topic.RESEARCH_COMPLETED, Topic.ANALYSIS_COMPLETED);

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final Consumer<QuestionEvent> listener;

	private final Thread thread;

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
		KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.CLIENT_ID_CONFIG, "follower"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = TOPICS.stream()
			.flatMap((topic) -> consumer.partitionsFor(topic.topicName()).stream())
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		consumer.assign(partitions);
		// The end is looked up when a position is asked for, not before.
		consumer.seekToEnd(partitions);
		partitions.forEach(consumer::position);
		Follower follower = new Follower(consumer, listener);
		follower.thread.start();
		return follower;
	}

	private void run() {
		try (this.consumer) {
			while (true) {
				inOrder(this.consumer.poll(POLL)).forEach(this.listener);
			}
		}
		catch (WakeupException ex) {
			log.debug("The follower stops");
		}
		catch (RuntimeException ex) {
			log.warn("The follower lost sight of the ring", ex);
		}
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
