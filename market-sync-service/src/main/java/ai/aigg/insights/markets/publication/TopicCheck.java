package ai.aigg.insights.markets.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Notices that the topic of markets holds less than was published, because it was emptied
 * or made anew, and has everything published again from the table.
 */
@Component
class TopicCheck implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

	private static final int LIMIT_SECONDS = 30;

	private final JdbcClient jdbc;

	private final KafkaAdmin kafka;

	private final PublicationLoop publication;

	private final Counter rebuilds;

	private final SignalledLoop loop;

	TopicCheck(JdbcClient jdbc, KafkaAdmin kafka, PublicationLoop publication, PublicationSettings settings,
			MeterRegistry meters) {
		this.jdbc = jdbc;
		this.kafka = kafka;
		this.publication = publication;
		this.rebuilds = Counter.builder("markets.publication.rebuilds")
			.description("Times that the topic held too little and was filled again")
			.register(meters);
		this.loop = new SignalledLoop("market-topic-check", settings.checkPause(), this::check);
	}

	/**
	 * Compares, and starts the publication anew when records are missing. Compaction
	 * keeps one record a market, and never moves the beginning of the topic. What a
	 * single partition lost may stay hidden behind the history of the others.
	 * @return {@code false}: once is enough
	 */
	boolean check() throws InterruptedException, ExecutionException, TimeoutException {
		// In this order: what is published in between can only make the topic longer.
		long published = published();
		if (published == 0) {
			return false;
		}
		long records = records();
		if (records < published) {
			log.warn("{} holds too little: {} records for {} published markets; all are published again",
					Topic.MARKET_UPDATED.topicName(), records, published);
			startAnew();
			this.rebuilds.increment();
			this.publication.loop().signalAfterCommit();
		}
		return false;
	}

	private long published() {
		return this.jdbc.sql("""
				SELECT count(*) FROM polymarket_markets
				WHERE change_seq > 0 AND change_seq <= (SELECT published_seq FROM market_publication)
				""").query(Long.class).single();
	}

	private void startAnew() {
		this.jdbc.sql("UPDATE market_publication SET published_seq = 0, updated_at = CURRENT_TIMESTAMP").update();
	}

	private long records() throws InterruptedException, ExecutionException, TimeoutException {
		String topic = Topic.MARKET_UPDATED.topicName();
		try (Admin admin = Admin.create(this.kafka.getConfigurationProperties())) {
			List<TopicPartition> partitions = admin.describeTopics(List.of(topic))
				.allTopicNames()
				.get(LIMIT_SECONDS, TimeUnit.SECONDS)
				.values()
				.stream()
				.flatMap((description) -> description.partitions().stream())
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			return sum(admin, partitions, OffsetSpec.latest()) - sum(admin, partitions, OffsetSpec.earliest());
		}
	}

	private static long sum(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, OffsetSpec> asked = partitions.stream()
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		return admin.listOffsets(asked)
			.all()
			.get(LIMIT_SECONDS, TimeUnit.SECONDS)
			.values()
			.stream()
			.mapToLong((offset) -> offset.offset())
			.sum();
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
