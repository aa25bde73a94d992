package ai.aigg.insights.trials.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer that reads all of MarketUpdated from the first record of these tests on, and
 * remembers what it saw.
 */
final class UpdateFollower implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
			Map.of("bootstrap.servers", TestServers.bootstrapServers()), new StringDeserializer(),
			new ByteArrayDeserializer());

	private final List<TopicPartition> partitions;

	private final Map<String, MarketUpdated> last = new HashMap<>();

	private final List<String> stepsBack = new ArrayList<>();

	private long highest;

	private int repeated;

	UpdateFollower() {
		this.partitions = this.consumer.partitionsFor(Topic.MARKET_UPDATED.topicName())
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(this.partitions);
		// Earlier records are of other tests, which have databases of their own.
		this.consumer.seekToEnd(this.partitions);
		this.partitions.forEach(this.consumer::position);
	}

	/** Reads what has come since. */
	UpdateFollower read() {
		this.consumer.poll(Duration.ofMillis(50)).forEach(this::see);
		return this;
	}

	/**
	 * Whether everything has been read that is there now, in every partition: the newest
	 * change of all says nothing about the other partitions.
	 */
	boolean atEnd() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.partitions);
		read();
		return ends.entrySet().stream().allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
	}

	private void see(ConsumerRecord<String, byte[]> record) {
		MarketUpdated event = (MarketUpdated) EventJson.read(Topic.MARKET_UPDATED, record.value());
		this.highest = Math.max(this.highest, event.revision());
		MarketUpdated before = this.last.put(record.key(), event);
		if (before != null && before.revision() > event.revision()) {
			this.stepsBack.add("%s: %d after %d".formatted(record.key(), event.revision(), before.revision()));
		}
		if (before != null && before.revision() == event.revision()) {
			this.repeated++;
		}
	}

	/** The newest state of a market. */
	Optional<MarketUpdated> last(String marketId) {
		return Optional.ofNullable(this.last.get(marketId));
	}

	/** Of how many markets something was heard. */
	int markets() {
		return this.last.size();
	}

	/** Older states that came after newer ones. */
	List<String> stepsBack() {
		return List.copyOf(this.stepsBack);
	}

	/** The number of the newest change that was heard of. */
	long highest() {
		return this.highest;
	}

	/** How many states came more than once in a row. */
	int repeated() {
		return this.repeated;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
