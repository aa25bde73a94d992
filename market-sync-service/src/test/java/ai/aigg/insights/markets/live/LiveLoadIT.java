package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.SocketStub;
import ai.aigg.insights.markets.SocketStub.Peer;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.gamma.MarketWalk;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class LiveLoadIT extends ServiceTest {

	private static final int MARKETS = Integer.getInteger("aigg.load.markets", 2_000);

	private static final int TICKS = 100 * Integer.getInteger("aigg.load.seconds", 5);

	private static final int CHANGES_PER_TICK = 20;

	private static final Pattern TOKEN = Pattern.compile("\"(9\\d{5})\"");

	@Autowired
	private LiveFeed feed;

	@Autowired
	private Gamma gamma;

	@Autowired
	private MarketStore store;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void losesNothingOf2000ChangesASecond() throws InterruptedException {
		Map<String, Peer> subscribed = new ConcurrentHashMap<>();
		SOCKET.script((peer, text) -> {
			SocketStub.answerPing(peer, text);
			Matcher token = TOKEN.matcher(text);
			while (token.find()) {
				subscribed.put(token.group(1), peer);
			}
		});
		store();
		this.feed.choose();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> subscribed.size() == MARKETS);
		Timer delay = this.meters.get("markets.live.delay").timer();
		long before = delay.count();
		Map<String, BigDecimal> last = send(subscribed);
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stored()).isEqualTo(last));
		System.out.printf("%,d changes of %,d markets: %,d rows written, mean delay %.0f ms, within%s%n",
				TICKS * CHANGES_PER_TICK, MARKETS, delay.count() - before, delay.mean(TimeUnit.MILLISECONDS),
				shares(delay));
		assertThat(delay.count() - before).isBetween(1L, (long) TICKS * CHANGES_PER_TICK);
		// ./aigg bench markets-live measures; here the machine may be busy.
		assertThat(delay.mean(TimeUnit.MILLISECONDS)).isLessThan(10_000);
		this.jdbc.sql("UPDATE market_details SET closed = true WHERE token_ids[1] LIKE '9_____'").update();
		this.feed.choose();
	}

	private Map<String, BigDecimal> send(Map<String, Peer> subscribed) throws InterruptedException {
		Random random = new Random(7);
		Map<String, BigDecimal> last = new HashMap<>();
		IntStream.range(0, MARKETS).forEach((number) -> last.put(id(number), new BigDecimal("0.4000")));
		CountDownLatch left = new CountDownLatch(TICKS);
		try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
			var sending = pace.scheduleAtFixedRate(() -> {
				for (int change = 0; left.getCount() > 0 && change < CHANGES_PER_TICK; change++) {
					int number = random.nextInt(MARKETS);
					int cents = 10 + random.nextInt(80);
					Peer peer = subscribed.get(token(number));
					if (peer != null) {
						peer.send(change(number, cents));
						last.put(id(number), BigDecimal.valueOf(cents * 100L + 100, 4));
					}
				}
				left.countDown();
			}, 0, 10, TimeUnit.MILLISECONDS);
			assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
			sending.cancel(false);
		}
		return last;
	}

	private static String shares(Timer delay) {
		StringBuilder shares = new StringBuilder();
		for (CountAtBucket bucket : delay.takeSnapshot().histogramCounts()) {
			shares.append(" %.0f ms %.2f %%;".formatted(bucket.bucket(TimeUnit.MILLISECONDS),
					100.0 * bucket.count() / delay.count()));
		}
		return shares.toString();
	}

	private void store() {
		GAMMA.open(IntStream.range(0, MARKETS)
			.mapToObj((number) -> GammaObjects.open(id(number), "Load " + number, "0.40")
				.replace("[\\\"11\\\", \\\"22\\\"]",
						"[\\\"%s\\\", \\\"%s0\\\"]".formatted(token(number), token(number))))
			.toList());
		MarketWalk pages = this.gamma.walk(MarketList.open(), 1_000);
		for (var page = pages.next(); page.isPresent(); page = pages.next()) {
			List<Market> markets = page.map(GammaPage::markets).orElseThrow();
			this.store.store(markets);
		}
	}

	private Map<String, BigDecimal> stored() {
		Map<String, BigDecimal> prices = new HashMap<>();
		this.jdbc.sql("SELECT market_id, current_probability FROM polymarket_markets WHERE market_id LIKE 'load-%'")
			.query((row) -> {
				prices.put(row.getString(1), row.getBigDecimal(2));
			});
		return prices;
	}

	private static String id(int number) {
		return "load-" + number;
	}

	private static String token(int number) {
		return String.valueOf(900_000 + number);
	}

	private static String change(int number, int cents) {
		return """
				{"event_type":"price_change","market":"0xc","timestamp":"%d","price_changes":[
				 {"asset_id":"%s","price":"0.5","size":"1","side":"BUY","best_bid":"0.%02d","best_ask":"0.%02d"},
				 {"asset_id":"%s0","price":"0.5","size":"1","side":"SELL","best_bid":"0.%02d","best_ask":"0.%02d"}]}
				""".formatted(System.currentTimeMillis(), token(number), cents, cents + 2, token(number), 98 - cents,
				100 - cents);
	}

}
