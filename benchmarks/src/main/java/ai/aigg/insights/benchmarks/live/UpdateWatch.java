package ai.aigg.insights.benchmarks.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads MarketUpdated as a consumer of another team would, from the start, and notes how
 * old each price is on arrival.
 */
final class UpdateWatch implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(100);

	private final KafkaConsumer<String, byte[]> consumer;

	private final Map<String, Long> revisions = new ConcurrentHashMap<>();

	private final Latencies latencies = new Latencies();

	private final AtomicLong backwards = new AtomicLong();

	private final Thread reader;

	private volatile boolean open = true;

	private volatile Instant since = Instant.MAX;

	UpdateWatch(String bootstrapServers) {
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(Topic.MARKET_UPDATED.topicName())
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
		this.reader = Thread.ofPlatform().name("market-updates").start(this::read);
	}

	private void read() {
		while (this.open) {
			for (ConsumerRecord<String, byte[]> each : this.consumer.poll(POLL)) {
				heard((MarketUpdated) EventJson.read(Topic.MARKET_UPDATED, each.value()));
			}
		}
		this.consumer.close();
	}

	private void heard(MarketUpdated market) {
		Long before = this.revisions.put(market.key(), market.revision());
		if (before != null && before > market.revision()) {
			this.backwards.incrementAndGet();
		}
		if (market.priceAsOf().isAfter(this.since)) {
			this.latencies.add(Duration.between(market.priceAsOf(), Instant.now()));
		}
	}

	/** From now on ages count. */
	void measure() {
		this.since = Instant.now();
	}

	Latencies latencies() {
		return this.latencies;
	}

	/** How often an older state came after a newer one. */
	long backwards() {
		return this.backwards.get();
	}

	/** The newest revision of each market, by Polymarket's id. */
	Map<String, Long> revisions() {
		return this.revisions;
	}

	@Override
	public void close() {
		this.open = false;
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
