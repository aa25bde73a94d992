package ai.aigg.insights.kit.deadletters;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads dead letters without taking them: no group is joined and no offset is committed.
 * Every reading is bounded in records and in time.
 */
final class DeadLetterReader {

	private static final int MOST_RECORDS = 20_000;

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private static final Duration POLL = Duration.ofMillis(250);

	private final ConsumerFactory<String, byte[]> consumers;

	private final DeadLetterTopics topics;

	DeadLetterReader(ConsumerFactory<String, byte[]> consumers, DeadLetterTopics topics) {
		this.consumers = consumers;
		this.topics = topics;
	}

	/**
	 * Reads the letters that are this service's, the oldest first.
	 * @param topic the topic that they came from
	 * @param from the first offset
	 * @param visitor says whether to go on
	 * @return whether the end was reached, or else the visitor had enough
	 */
	boolean read(Topic topic, long from, Predicate<DeadLetter> visitor) {
		TopicPartition partition = new TopicPartition(topic.deadLetterName(), 0);
		try (Consumer<String, byte[]> consumer = consumer()) {
			Span span = span(consumer, partition);
			consumer.seek(partition, Math.max(from, span.begin()));
			long giveUp = System.nanoTime() + LIMIT.toNanos();
			int seen = 0;
			while (consumer.position(partition) < span.end()) {
				if (seen >= MOST_RECORDS || System.nanoTime() > giveUp) {
					return false;
				}
				for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
					seen++;
					DeadLetter letter = new DeadLetter(topic, record);
					if (this.topics.isOurs(letter) && !visitor.test(letter)) {
						return true;
					}
				}
			}
			return true;
		}
	}

	/** Where the dead letters of topics begin and end. */
	Map<Topic, Span> spans(List<Topic> topics) {
		if (topics.isEmpty()) {
			return Map.of();
		}
		Map<Topic, Span> spans = new EnumMap<>(Topic.class);
		try (Consumer<String, byte[]> consumer = consumer()) {
			topics.forEach((topic) -> spans.put(topic, span(consumer, new TopicPartition(topic.deadLetterName(), 0))));
		}
		return spans;
	}

	private static Span span(Consumer<String, byte[]> consumer, TopicPartition partition) {
		List<TopicPartition> partitions = List.of(partition);
		// Kafka's client warns of each answer about a partition that it does not have.
		consumer.assign(partitions);
		return new Span(consumer.beginningOffsets(partitions, LIMIT).getOrDefault(partition, 0L),
				consumer.endOffsets(partitions, LIMIT).getOrDefault(partition, 0L));
	}

	private Consumer<String, byte[]> consumer() {
		return this.consumers.createConsumer(null, "-dead-letters");
	}

	/**
	 * A range of offsets.
	 *
	 * @param begin the first that is still there
	 * @param end the next that will be written
	 */
	record Span(long begin, long end) {
	}

}
