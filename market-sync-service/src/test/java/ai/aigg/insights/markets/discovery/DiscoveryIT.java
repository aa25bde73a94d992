package ai.aigg.insights.markets.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryIT extends ServiceTest {

	private static final DiscoverySettings SETTINGS = new DiscoverySettings(true, Duration.ofSeconds(15), 3,
			Duration.ofHours(24), 10);

	@Autowired
	private Gamma gamma;

	@Autowired
	private MarketStore store;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forget() {
		this.jdbc.sql("DELETE FROM market_details").update();
		this.jdbc.sql("DELETE FROM polymarket_markets").update();
	}

	@Test
	void readsFromTheNewestDownToTheNewestKnown() {
		NewestMarkets newest = newest();
		GAMMA.open(markets(0, 150));
		assertThat(newest.poll()).isEqualTo(150);
		GAMMA.open(markets(0, 153));
		assertThat(newest.poll()).isEqualTo(3);
		assertThat(GAMMA.requests()).singleElement().asString().contains("order=id", "ascending=false", "closed=false");
		assertThat(newest.poll()).isZero();
		// After a restart, the table says what is known.
		GAMMA.open(markets(0, 154));
		assertThat(newest().poll()).isEqualTo(1);
		assertThat(GAMMA.requests()).hasSize(1);
	}

	@Test
	void leavesALongListToTheSweep() {
		NewestMarkets newest = newest();
		GAMMA.open(markets(0, 700));
		assertThat(newest.poll()).isEqualTo(300);
		assertThat(GAMMA.requests()).hasSize(3);
	}

	@Test
	void asksLessAndLessOftenAboutMarketsWithoutTokens() {
		GAMMA.open(List.of(tokenless("5001"), GammaObjects.open("5002", "With tokens", "0.50")));
		newest().poll();
		Instant made = this.jdbc.sql("SELECT created_at FROM polymarket_markets WHERE market_id = '5001'")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.single();
		MovingClock clock = new MovingClock(made);
		Tokenless tokenless = new Tokenless(this.jdbc, SETTINGS, clock);
		List<Long> asked = new ArrayList<>();
		for (long second = 0; second < 600; second += 15) {
			clock.now = made.plusSeconds(second);
			if (!tokenless.due().isEmpty()) {
				asked.add(second);
			}
		}
		assertThat(asked).startsWith(0L, 15L, 30L, 45L).hasSizeBetween(8, 20);
		clock.now = made.plus(Duration.ofHours(25));
		assertThat(tokenless.due()).isEmpty();
	}

	@Test
	void takesOnlyIdsOfWhatItHears() {
		HeardMarkets heard = new HeardMarkets();
		assertThat(heard.add("5003")).isTrue();
		assertThat(heard.add("5003&closed=true")).isFalse();
		assertThat(heard.add("")).isFalse();
		IntStream.range(0, 20_000).forEach((number) -> heard.add(Integer.toString(number)));
		assertThat(heard.take(20_000)).hasSize(10_000);
	}

	private NewestMarkets newest() {
		return new NewestMarkets(this.gamma, this.store, this.jdbc, SETTINGS);
	}

	private static String tokenless(String id) {
		return GammaObjects.open(id, "Quite new", "0.50")
			.replace("\"clobTokenIds\":\"[\\\"11\\\", \\\"22\\\"]\"", "\"clobTokenIds\":\"[\\\"\\\",\\\"\\\"]\"");
	}

	private static List<String> markets(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((number) -> GammaObjects.open(Integer.toString(10_000 + number), "Market " + number, "0.50"))
			.toList();
	}

	private static final class MovingClock extends Clock {

		private Instant now;

		MovingClock(Instant now) {
			this.now = now;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

	}

}
