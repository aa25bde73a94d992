package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.SocketStub;
import ai.aigg.insights.markets.SocketStub.Peer;
import ai.aigg.insights.markets.TopicReader;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class LiveFeedIT extends ServiceTest {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Pattern TOKEN = Pattern.compile("\"(\\d{5,})\"");

	private static final Map<String, Peer> SUBSCRIBED = new ConcurrentHashMap<>();

	@Autowired
	private LiveFeed feed;

	@Autowired
	private HotMarkets hotMarkets;

	@Autowired
	private LivePrices prices;

	@Autowired
	private Freshness freshness;

	@Autowired
	private SingleInstance instances;

	@Autowired
	private Gamma gamma;

	@Autowired
	private MarketStore store;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ConfigurableApplicationContext context;

	@BeforeEach
	void answerSubscriptionsWithBooks() {
		SOCKET.script((peer, text) -> {
			SocketStub.answerPing(peer, text);
			Matcher token = TOKEN.matcher(text);
			while (token.find()) {
				if (text.contains("\"unsubscribe\"")) {
					SUBSCRIBED.remove(token.group(1));
				}
				else {
					SUBSCRIBED.put(token.group(1), peer);
					peer.send("[{\"event_type\":\"book\",\"asset_id\":\"%s\",\"bids\":[],\"asks\":[]}]"
						.formatted(token.group(1)));
				}
			}
		});
	}

	@AfterEach
	void followNothing() {
		this.jdbc.sql("UPDATE market_details SET closed = true WHERE token_ids[1] ~ '^[0-9]{5,}$'").update();
		this.feed.choose();
	}

	@Test
	void bringsAPriceFromItsFrameToTheRowTheHistoryAndTheTopic() {
		store(market("lf1", 10001, "0.40"));
		follow(10001);
		try (TopicReader reader = new TopicReader(Topic.MARKET_UPDATED.topicName())) {
			peer(10001).send(change(10001, "0.50", "0.52"));
			awaitPrice("lf1", "0.5100");
			assertThat(this.jdbc.sql("""
					SELECT best_bid || ' ' || best_ask || ' ' || (outcomes -> 1 ->> 'price')
					FROM polymarket_markets WHERE market_id = 'lf1'
					""").query(String.class).single()).isEqualTo("0.5000 0.5200 0.4900");
			assertThat(this.jdbc.sql("SELECT price FROM market_prices WHERE market_id = 'lf1' ORDER BY at DESC LIMIT 1")
				.query(BigDecimal.class)
				.single()).isEqualTo("0.5100");
			reader.await((record) -> "lf1".equals(record.key())
					&& new String(record.value(), StandardCharsets.UTF_8).contains("0.5100"), 1);
		}
	}

	@Test
	void writesOneMarketAtMostOnceASecondAndItsLastPriceAlways() {
		store(market("lf2", 10002, "0.40"));
		follow(10002);
		peer(10002).send(change(10002, "0.10", "0.12"));
		awaitPrice("lf2", "0.1100");
		for (int cents = 20; cents < 70; cents++) {
			peer(10002).send(change(10002, "0." + cents, "0." + (cents + 2)));
		}
		awaitPrice("lf2", "0.7000");
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_prices WHERE market_id = 'lf2' AND price > 0.11")
			.query(Integer.class)
			.single()).isBetween(1, 3);
	}

	@Test
	void choosesMarketsByWhatMoves() {
		store(market("lf3-small", 10003, "0.40"), market("lf3-big", 10004, "0.40"), market("lf3-deep", 10005, "0.40"),
				market("lf3-ends", 10006, "0.40"), market("lf3-btc", 10007, "0.40"), market("lf3-asked", 10008, "0.40"),
				market("lf3-halted", 10009, "0.40"));
		set("lf3-small", "volume_24h = 10, liquidity = 10");
		set("lf3-big", "volume_24h = 9000000, liquidity = 10");
		set("lf3-deep", "volume_24h = 0, liquidity = 80000000");
		set("lf3-ends", "volume_24h = 7000000, liquidity = 0, end_date = now() + interval '1 hour'");
		set("lf3-btc", "volume_24h = 99000000, market_slug = 'btc-updown-5m-1780000000'");
		set("lf3-asked", "volume_24h = 0, liquidity = 0, market_slug = 'eth-updown-15m-1780000000'");
		set("lf3-halted", "volume_24h = 99000000, accepting_orders = false");
		ask("lf3-asked");
		assertThat(this.hotMarkets.ranked(1_000).stream().map((market) -> market.id().value()))
			.filteredOn((id) -> id.startsWith("lf3-"))
			.containsExactly("lf3-asked", "lf3-ends", "lf3-big", "lf3-deep", "lf3-small");
	}

	@Test
	void survivesGarbageAndALostConnection() {
		store(market("lf4", 10010, "0.40"));
		follow(10010);
		Peer first = peer(10010);
		first.send("<html>one moment</html>");
		first.send("[{\"event_type\":\"surprise\"},{\"event_type\":\"book\"}]");
		first.send(change(10010, "", ""));
		first.send(change(10010, "0.60", "0.62"));
		awaitPrice("lf4", "0.6100");
		SUBSCRIBED.remove("10010");
		first.drop();
		Awaitility.await().atMost(LIMIT).until(() -> SUBSCRIBED.containsKey("10010"));
		assertThat(peer(10010)).isNotSameAs(first);
		peer(10010).send(change(10010, "0.70", "0.72"));
		awaitPrice("lf4", "0.7100");
		assertThat(this.meters.get("markets.live.frames").tag("type", "garbage").counter().count()).isPositive();
	}

	@Test
	void asksRestWhereAStreamBrokeAndNoBookCame() {
		store(market("lf5", 10011, "0.40"));
		follow(10011);
		peer(10011).send(change(10011, "0.60", "0.62"));
		awaitPrice("lf5", "0.6100");
		CLOB.books("""
				[{"asset_id":"10011","market":"0xc0lf5","timestamp":"%d","bids":[{"price":"0.30","size":"5"}],
				  "asks":[{"price":"0.32","size":"5"}]}]
				""".formatted(System.currentTimeMillis()));
		SOCKET.script(SocketStub::answerPing);
		this.prices.lost(List.of("10011"));
		awaitPrice("lf5", "0.3100");
		assertThat(this.meters.get("markets.live.watchdog.repaired").counter().count()).isPositive();
		CLOB.books("[]");
	}

	@Test
	void tellsTheServiceOfNewAndResolvedMarkets() {
		List<Object> heard = new CopyOnWriteArrayList<>();
		this.context.addApplicationListener((event) -> {
			if (event instanceof PayloadApplicationEvent<?> payload) {
				heard.add(payload.getPayload());
			}
		});
		Awaitility.await().atMost(LIMIT).until(() -> !SOCKET.peers().isEmpty());
		SOCKET.broadcast("{\"event_type\":\"new_market\",\"id\":\"lf6\"}");
		SOCKET.broadcast("{\"event_type\":\"market_resolved\",\"id\":\"1\",\"market\":\"0xlf6\"}");
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> heard.containsAll(List.of(new NewMarketHeard("lf6"), new MarketResolvedHeard("0xlf6"))));
		assertThat(heard.stream().filter(new NewMarketHeard("lf6")::equals)).hasSize(1);
	}

	@Test
	void measuresTheAgeOfPrices() {
		store(market("lf7", 10012, "0.40"));
		follow(10012);
		DistributionSummary hot = this.meters.get("markets.price.age").tag("set", "hot").summary();
		long before = hot.count();
		this.freshness.sample();
		assertThat(hot.count()).isGreaterThan(before);
		assertThat(hot.max()).isLessThan(300);
		// One for the token, one for the whole venue.
		Awaitility.await().atMost(LIMIT).until(() -> this.meters.get("markets.live.connections").gauge().value() >= 2);
	}

	@Test
	void runsOnOneInstanceAtATime() throws SQLException {
		Awaitility.await().atMost(LIMIT).until(() -> !SOCKET.peers().isEmpty());
		List<String> second = new ArrayList<>();
		assertThat(this.instances.run(LiveFeed.LOCK, () -> second.add("runs"))).isFalse();
		this.feed.stop();
		Awaitility.await().atMost(LIMIT).until(() -> SOCKET.peers().isEmpty());
		assertThat(this.instances.run(LiveFeed.LOCK, () -> second.add("took over"))).isTrue();
		this.feed.start();
		assertThat(second).containsExactly("took over");
		Awaitility.await().atMost(LIMIT).until(() -> !this.instances.run(LiveFeed.LOCK, () -> {
		}));
	}

	private void follow(int token) {
		this.feed.choose();
		Awaitility.await().atMost(LIMIT).until(() -> SUBSCRIBED.containsKey(String.valueOf(token)));
	}

	private Peer peer(int token) {
		return Objects.requireNonNull(SUBSCRIBED.get(String.valueOf(token)));
	}

	private void store(String... markets) {
		GAMMA.open(List.of(markets));
		this.gamma.walk(MarketList.open(), 10).next().ifPresent((page) -> this.store.store(page.markets()));
	}

	private void set(String id, String values) {
		this.jdbc.sql("UPDATE polymarket_markets SET %s WHERE market_id = :id".formatted(values))
			.param("id", id)
			.update();
	}

	private void ask(String id) {
		try (Connection owner = DATABASE.owner().getConnection(); Statement statement = owner.createStatement()) {
			statement.executeUpdate("""
					INSERT INTO analysis (market_id, query_text, question_id, analyst, market_probability, estimate)
					SELECT id, 'will it?', gen_random_uuid(), 'test', 0.4, 0.5 FROM polymarket_markets
					WHERE market_id = '%s'
					""".formatted(id));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitPrice(String id, String price) {
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(
					this.jdbc.sql("SELECT current_probability FROM polymarket_markets WHERE market_id = :id")
						.param("id", id)
						.query(BigDecimal.class)
						.single())
				.isEqualTo(price));
	}

	private static String market(String id, int token, String price) {
		return GammaObjects.open(id, "Market " + id, price)
			.replace("[\\\"11\\\", \\\"22\\\"]", "[\\\"%d\\\", \\\"%d0\\\"]".formatted(token, token));
	}

	private static String change(int token, String bid, String ask) {
		return """
				{"event_type":"price_change","market":"0xc","timestamp":"%d","price_changes":[
				 {"asset_id":"%d0","price":"0.5","size":"1","side":"SELL","best_bid":"0.01","best_ask":"0.02"},
				 {"asset_id":"%d","price":"0.5","size":"1","side":"BUY","best_bid":"%s","best_ask":"%s"}]}
				""".formatted(System.currentTimeMillis(), token, token, bid, ask);
	}

}
