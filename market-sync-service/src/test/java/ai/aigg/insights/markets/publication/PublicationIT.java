package ai.aigg.insights.markets.publication;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.TopicReader;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.gamma.MarketWalk;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationIT extends ServiceTest {

	@Autowired
	private Gamma gamma;

	@Autowired
	private MarketStore store;

	@Autowired
	private Publication publication;

	@Autowired
	private PublicationLoop loop;

	@Autowired
	private TopicCheck check;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void publishesExactlyWhatChangedInOrder() {
		try (TopicReader reader = new TopicReader(Topic.MARKET_UPDATED.topicName())) {
			store(markets("pb1", 20, "0.40"));
			reader.await(of("pb1"), 20);
			store(markets("pb1", 20, "0.40"));
			store(List.of(GammaObjects.open("pb1-3", "Market 3 of pb1", "0.55")));
			store(List.of(GammaObjects.open("pb1-3", "Market 3 of pb1", "0.60")));
			List<MarketUpdated> last = events(reader.await(of("pb1-3").and(saying("\"probability\":0.6000")), 1));
			assertThat(last.getFirst().probability()).hasToString("0.6000");
			awaitQuiet();
			List<ConsumerRecord<String, byte[]>> all = reader.settle(of("pb1"));
			// Two changes close together may be published as one: the newest state
			// counts.
			assertThat(all).hasSizeBetween(21, 22);
			assertThat(all).extracting(ConsumerRecord::partition).isNotEmpty();
			for (int partition = 0; partition < 2; partition++) {
				int current = partition;
				assertThat(events(all.stream().filter((record) -> record.partition() == current).toList()))
					.extracting(MarketUpdated::revision)
					.isSorted();
			}
			assertThat(new String(all.getFirst().headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
				.isEqualTo("ai.aigg.market.updated.v1");
		}
	}

	@Test
	void goesOnWhereItStoppedAndSendsTheSameEventsAgain() {
		try (TopicReader reader = new TopicReader(Topic.MARKET_UPDATED.topicName())) {
			store(markets("pb2", 5, "0.40"));
			List<MarketUpdated> first = events(reader.await(of("pb2"), 5));
			awaitQuiet();
			this.loop.stop();
			long watermark = watermark();
			store(List.of(GammaObjects.open("pb2-0", "Market 0 of pb2", "0.41")));
			assertThat(watermark()).isEqualTo(watermark);
			// As after a crash between the broker's answer and the commit.
			this.jdbc.sql("UPDATE market_publication SET published_seq = :seq")
				.param("seq", first.stream().mapToLong(MarketUpdated::revision).min().orElseThrow() - 1)
				.update();
			this.loop.start();
			List<MarketUpdated> all = events(reader.await(of("pb2"), 10));
			awaitQuiet();
			assertThat(all.stream().filter((event) -> !event.marketId().value().equals("pb2-0")).map(MarketUpdated::id))
				.hasSize(8)
				.isSubsetOf(first.stream().map(MarketUpdated::id).toList());
			assertThat(all.stream().max(Comparator.comparingLong(MarketUpdated::revision)).orElseThrow().probability())
				.hasToString("0.4100");
		}
		finally {
			if (!this.loop.isRunning()) {
				this.loop.start();
			}
		}
	}

	@Test
	void aTopicThatWasMadeAnewIsFilledAgain() throws Exception {
		String topic = Topic.MARKET_UPDATED.topicName();
		double rebuilds = this.meters.counter("markets.publication.rebuilds").count();
		store(markets("pb4", 7, "0.40"));
		awaitQuiet();
		assertThat(this.check.check()).isFalse();
		long watermark = watermark();
		Map<String, Object> broker = Map.of("bootstrap.servers", TestServers.bootstrapServers());
		try (Admin admin = Admin.create(broker)) {
			admin.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
			Awaitility.await().until(() -> !admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(topic));
		}
		new TopicProvisioner(broker).provision(new TopicSettings(2, (short) 1));
		try (TopicReader reader = new TopicReader(topic)) {
			this.check.check();
			assertThat(events(reader.await(of("pb4"), 7))).extracting(MarketUpdated::marketId).doesNotHaveDuplicates();
			awaitQuiet();
			assertThat(watermark()).isGreaterThanOrEqualTo(watermark);
		}
		this.check.check();
		awaitQuiet();
		assertThat(this.meters.counter("markets.publication.rebuilds").count()).isEqualTo(rebuilds + 1);
	}

	@Test
	void onePartitionThatWasEmptiedIsNoticedBehindTheLongHistoryOfTheOthers() throws Exception {
		String topic = Topic.MARKET_UPDATED.topicName();
		for (int price = 40; price < 50; price++) {
			store(markets("pb5", 12, "0." + price));
			awaitQuiet();
		}
		this.check.check();
		double before = this.meters.counter("markets.publication.rebuilds").count();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
			// Not so easily: from a compacted topic the broker deletes nothing by order.
			cleanUp(admin, "delete");
			admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
				.all()
				.get(20, TimeUnit.SECONDS);
			cleanUp(admin, "compact");
		}
		try (TopicReader reader = new TopicReader(topic)) {
			this.check.check();
			List<String> heard = reader.await(of("pb5").and((record) -> record.partition() == 0), 1)
				.stream()
				.map(ConsumerRecord::key)
				.toList();
			assertThat(heard).isNotEmpty();
			awaitQuiet();
			assertThat(reader.settle(of("pb5")).stream().map(ConsumerRecord::key).distinct()).hasSize(12);
		}
		this.check.check();
		assertThat(this.meters.counter("markets.publication.rebuilds").count()).isEqualTo(before + 1);
	}

	@Test
	void waitsWhileAnotherInstancePublishes() throws SQLException {
		awaitQuiet();
		long watermark = watermark();
		try (Connection other = DATABASE.owner().getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("SELECT * FROM market_publication FOR UPDATE");
			store(markets("pb3", 1, "0.40"));
			assertThat(this.publication.publishBatch()).isFalse();
			assertThat(watermark()).isEqualTo(watermark);
			other.rollback();
		}
		awaitQuiet();
		assertThat(watermark()).isGreaterThan(watermark);
	}

	private static void cleanUp(Admin admin, String policy) throws Exception {
		admin.incrementalAlterConfigs(
				Map.of(new ConfigResource(ConfigResource.Type.TOPIC, Topic.MARKET_UPDATED.topicName()),
						List.of(new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy),
								AlterConfigOp.OpType.SET))))
			.all()
			.get(20, TimeUnit.SECONDS);
	}

	private void store(List<String> objects) {
		GAMMA.open(objects);
		MarketWalk pages = this.gamma.walk(MarketList.open(), 10);
		List<Market> markets = new ArrayList<>();
		Stream.generate(pages::next)
			.takeWhile(Optional::isPresent)
			.forEach((page) -> markets.addAll(page.orElseThrow().markets()));
		this.store.store(markets);
	}

	private void awaitQuiet() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> watermark() == this.jdbc.sql("SELECT coalesce(max(change_seq), 0) FROM polymarket_markets")
				.query(Long.class)
				.single());
	}

	private long watermark() {
		return this.jdbc.sql("SELECT published_seq FROM market_publication").query(Long.class).single();
	}

	private static Predicate<ConsumerRecord<String, byte[]>> of(String family) {
		return (record) -> record.key().equals(family) || record.key().startsWith(family + "-");
	}

	private static Predicate<ConsumerRecord<String, byte[]>> saying(String text) {
		return (record) -> new String(record.value(), StandardCharsets.UTF_8).contains(text);
	}

	private static List<MarketUpdated> events(List<ConsumerRecord<String, byte[]>> records) {
		return records.stream()
			.map((record) -> (MarketUpdated) EventJson.read(Topic.MARKET_UPDATED, record.value()))
			.toList();
	}

	private static List<String> markets(String family, int count, String price) {
		return IntStream.range(0, count)
			.mapToObj((number) -> GammaObjects.open(family + "-" + number, "Market %d of %s".formatted(number, family),
					price))
			.toList();
	}

}
