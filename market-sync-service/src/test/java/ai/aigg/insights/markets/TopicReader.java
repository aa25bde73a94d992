package ai.aigg.insights.markets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import ai.aigg.insights.embedded.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * Reads topics of the test broker from their beginning.
 */
public final class TopicReader implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
			Map.of("bootstrap.servers", TestServers.bootstrapServers(), "group.id", "test-" + UUID.randomUUID(),
					"auto.offset.reset", "earliest", "enable.auto.commit", "false"),
			new StringDeserializer(), new ByteArrayDeserializer());

	private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

	/**
	 * Begins to read.
	 * @param topics their names
	 */
	public TopicReader(String... topics) {
		this.consumer.subscribe(List.of(topics));
	}

	/**
	 * Waits until enough records have come.
	 * @param wanted which records count
	 * @param count how many of them
	 * @return all that count, in the order of their partitions
	 */
	public List<ConsumerRecord<String, byte[]>> await(Predicate<ConsumerRecord<String, byte[]>> wanted, int count) {
		Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).atMost(LIMIT).until(() -> {
			this.consumer.poll(Duration.ofMillis(200)).forEach(this.records::add);
			return found(wanted).size() >= count;
		});
		return found(wanted);
	}

	/**
	 * Reads a little longer.
	 * @param wanted which records count
	 * @return all that count
	 */
	public List<ConsumerRecord<String, byte[]>> settle(Predicate<ConsumerRecord<String, byte[]>> wanted) {
		this.consumer.poll(Duration.ofMillis(500)).forEach(this.records::add);
		return found(wanted);
	}

	private List<ConsumerRecord<String, byte[]>> found(Predicate<ConsumerRecord<String, byte[]>> wanted) {
		return this.records.stream().filter(wanted).toList();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
