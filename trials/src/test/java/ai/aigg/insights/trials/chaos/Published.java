package ai.aigg.insights.trials.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer of MarketUpdated that keeps the newest state of each market and notices when
 * an older one comes after it.
 */
final class Published implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final Map<String, Shown> newest = new HashMap<>();

	private final List<String> goneBack = new ArrayList<>();

	/**
	 * Begins with what is published from now on; other tests have left their markets.
	 * @param bootstrapServers the broker
	 */
	Published(String bootstrapServers) {
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(),
				new ByteArrayDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(Topic.MARKET_UPDATED.topicName())
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToEnd(partitions);
		// The end is looked up when it is asked for.
		partitions.forEach(this.consumer::position);
	}

	/**
	 * Reads all that is there.
	 * @return the newest state of each market
	 */
	Map<String, Shown> read() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.consumer.assignment());
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			this.consumer.poll(Duration.ofMillis(200)).forEach((message) -> {
				MarketUpdated event = (MarketUpdated) EventJson.read(Topic.MARKET_UPDATED, message.value());
				Shown before = this.newest.put(message.key(), Shown.of(event));
				if (before != null && before.revision() > event.revision()) {
					this.goneBack.add("%s from %d to %d".formatted(message.key(), before.revision(), event.revision()));
				}
			});
		}
		return Map.copyOf(this.newest);
	}

	/** Markets of which an older state came after a newer one. */
	List<String> goneBack() {
		return List.copyOf(this.goneBack);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
