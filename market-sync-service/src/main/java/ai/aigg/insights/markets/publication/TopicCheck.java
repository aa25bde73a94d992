package ai.aigg.insights.markets.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.kit.kafka.TopicSpans;
import ai.aigg.insights.kit.kafka.TopicSpans.Span;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that the topic of markets holds less than was published, because it was emptied
 * or made anew, and has everything published again from the table.
 */
@Component
class TopicCheck implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

	private static final Span NOTHING = new Span("", 0, 0);

	private final JdbcClient jdbc;

	private final TopicSpans topics;

	private final TopicMarks marks;

	private final PublicationLoop publication;

	private final Counter rebuilds;

	private final SignalledLoop loop;

	TopicCheck(JdbcClient jdbc, TopicSpans topics, TopicMarks marks, PublicationLoop publication,
			PublicationSettings settings, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.topics = topics;
		this.marks = marks;
		this.publication = publication;
		this.rebuilds = Counter.builder("markets.publication.rebuilds")
			.description("Times that the topic held too little and was filled again")
			.register(meters);
		this.loop = new SignalledLoop("market-topic-check", settings.checkPause(), this::check);
	}

	/**
	 * Compares, and starts the publication anew when records are missing: when a
	 * partition has lost what it had at the last check, or all of them hold fewer records
	 * than there are published markets. Compaction keeps one record a market, and never
	 * moves the beginning of a partition.
	 * @return {@code false}: once is enough
	 */
	boolean check() throws InterruptedException, ExecutionException, TimeoutException {
		// In this order: what is published in between can only make the topic longer.
		Map<Integer, Span> before = this.marks.read();
		long published = published();
		if (published == 0) {
			return false;
		}
		Map<Integer, Span> now = new HashMap<>();
		this.topics.of(List.of(Topic.MARKET_UPDATED.topicName()))
			.forEach((partition, span) -> now.put(partition.partition(), span));
		long records = now.values().stream().mapToLong((span) -> span.end() - span.begin()).sum();
		List<Integer> lossy = now.keySet()
			.stream()
			.filter((partition) -> Optional.ofNullable(before.get(partition))
				.filter(now.getOrDefault(partition, NOTHING)::hasLostSince)
				.isPresent())
			.toList();
		if (records < published || !lossy.isEmpty()) {
			log.warn("{} holds too little: {} records for {} published markets, partitions {} have lost some; "
					+ "all are published again", Topic.MARKET_UPDATED.topicName(), records, published, lossy);
			startAnew();
			this.rebuilds.increment();
			this.publication.loop().signalAfterCommit();
		}
		// Only now: a crash before this line finds the loss again.
		now.forEach(this.marks::keep);
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

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
