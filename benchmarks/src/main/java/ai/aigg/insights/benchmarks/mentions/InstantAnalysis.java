package ai.aigg.insights.benchmarks.mentions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Stands for research and analysis and takes no time: every request is answered with the
 * market's own price. What they take is measured elsewhere.
 */
final class InstantAnalysis implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(100);

	private final KafkaConsumer<String, byte[]> consumer;

	private final KafkaProducer<String, byte[]> producer;

	private final SingleConnectionDataSource connection;

	private final JdbcTemplate owner;

	private final Map<String, Market> markets = new ConcurrentHashMap<>();

	private final Thread worker;

	private volatile boolean open = true;

	InstantAnalysis(String bootstrapServers, DataSource owner) throws SQLException {
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "group.id",
				"instant-analysis", "auto.offset.reset", "earliest"), new StringDeserializer(),
				new ByteArrayDeserializer());
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
				new StringSerializer(), new ByteArraySerializer());
		// To sign in takes longer than the rows.
		this.connection = new SingleConnectionDataSource(owner.getConnection(), true);
		this.owner = new JdbcTemplate(this.connection);
		this.consumer.subscribe(List.of(Topic.RESEARCH_REQUESTED.topicName()));
		this.worker = Thread.ofPlatform().name("instant-analysis").start(this::work);
	}

	private void work() {
		while (this.open) {
			answer(this.consumer.poll(POLL));
		}
		this.consumer.close();
		this.producer.close();
		this.connection.close();
	}

	private void answer(ConsumerRecords<String, byte[]> requests) {
		List<AnalysisCompleted> answers = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> each : requests) {
			ResearchRequested request = (ResearchRequested) EventJson.read(Topic.RESEARCH_REQUESTED, each.value());
			Market market = this.markets.computeIfAbsent(request.marketId().value(), this::market);
			AnalysisCompleted answer = answer(request, market);
			answers.add(answer);
			rows.add(new Object[] { answer.analysisId(), market.id(), request.questionId().value() });
		}
		if (!rows.isEmpty()) {
			this.owner.batchUpdate("""
					INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, estimate)
					VALUES (?, ?, '', ?, 'instant', 0.31, 0.31)
					""", rows);
		}
		List<Future<RecordMetadata>> sent = answers.stream()
			.map((answer) -> this.producer.send(
					new ProducerRecord<>(Topic.ANALYSIS_COMPLETED.topicName(), answer.key(), EventJson.write(answer))))
			.toList();
		for (Future<RecordMetadata> each : sent) {
			wait(each);
		}
	}

	private static void wait(Future<RecordMetadata> sent) {
		try {
			sent.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The broker did not take an answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Market market(String marketId) {
		return this.owner.queryForObject(
				"SELECT id, question, current_probability FROM polymarket_markets WHERE market_id = ?",
				(row, number) -> new Market(row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3)),
				marketId);
	}

	private static AnalysisCompleted answer(ResearchRequested request, Market market) {
		Instant now = Instant.now();
		Probability price = new Probability(market.price());
		return new AnalysisCompleted(UUID.randomUUID(), now, 1, request.questionId(), UUID.randomUUID(),
				new MarketId(request.marketId().value()), market.title(), null, "Yes", price, now, price, price, price,
				Recommendation.HOLD, Sentiment.NEUTRAL, new BigDecimal("0.50"), "The price is fair.",
				List.of("Read at " + now.atOffset(ZoneOffset.UTC).toLocalTime() + "."), List.of(), "statistical/2",
				request.runnerUp());
	}

	@Override
	public void close() {
		this.open = false;
		try {
			this.worker.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What is said of a market.
	 *
	 * @param id its row
	 * @param title its title
	 * @param price its price
	 */
	private record Market(UUID id, String title, BigDecimal price) {
	}

}
