package ai.aigg.insights.markets.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.schema.events.MarketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PriceHistoryIT extends ServiceTest {

	private static final Instant NOW = Instant.parse("2031-06-18T12:00:00Z");

	private static final MarketId ID = new MarketId("history-1");

	@Autowired
	private PriceHistory history;

	@Autowired
	private HistoryMaintenance maintenance;

	@Autowired
	private JdbcClient jdbc;

	private JdbcClient owner;

	@BeforeEach
	void noPrices() {
		this.owner = JdbcClient.create(DATABASE.owner());
		this.owner.sql("DELETE FROM market_prices").update();
		this.owner.sql("DELETE FROM market_price_weeks").update();
	}

	@Test
	void givesTheLastPriceOfEachStepAndInventsNone() {
		insert(NOW.minus(Duration.ofMinutes(150)), "0.10");
		insert(NOW.minus(Duration.ofMinutes(130)), "0.20");
		insert(NOW.minus(Duration.ofMinutes(60)), "0.30");
		insert(NOW.minus(Duration.ofMinutes(1)), "0.40");
		List<PricePoint> points = read(NOW.minus(Duration.ofHours(4)), NOW, Duration.ofHours(1));
		assertThat(points).extracting((point) -> point.at() + " " + point.price())
			.containsExactly("2031-06-18T10:00:00Z 0.2000", "2031-06-18T11:00:00Z 0.3000",
					"2031-06-18T12:00:00Z 0.4000");
		assertThat(points.getFirst().since()).isEqualTo("2031-06-18T09:50:00Z");
		assertThat(points.getFirst().bestBid()).hasToString("0.0100");
		assertThat(points.getFirst().bestAsk()).isNull();
	}

	@Test
	void endsItsLastStepWithTheTime() {
		insert(NOW.minus(Duration.ofMinutes(90)), "0.10");
		assertThat(read(NOW.minus(Duration.ofMinutes(70)), NOW, Duration.ofHours(1))).extracting(PricePoint::at)
			.containsExactly(NOW.minus(Duration.ofMinutes(10)), NOW);
		assertThat(read(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(8)), Duration.ofHours(1))).isEmpty();
	}

	@Test
	void readsManyMarketsAsItReadsOne() {
		int[] minutesAgo = { 400, 299, 240, 239, 130, 129, 128, 60, 59, 10, 0 };
		for (int minutes : minutesAgo) {
			insert(NOW.minus(Duration.ofMinutes(minutes)), "0.%03d".formatted(minutes));
		}
		for (Duration time : List.of(Duration.ofMinutes(270), Duration.ofHours(4), Duration.ofMinutes(61))) {
			TimeSteps steps = new TimeSteps(NOW.minus(time), NOW, Duration.ofHours(1));
			List<PricePoint> one = this.history.read(ID, steps);
			float[] expected = new float[one.size()];
			for (int step = 0; step < expected.length; step++) {
				expected[step] = one.get(step).price().value().floatValue();
			}
			assertThat(this.history.readAll(List.of(ID, new MarketId("history-none")), steps)).containsOnlyKeys(ID)
				.hasEntrySatisfying(ID, (many) -> assertThat(many).containsExactly(expected));
		}
	}

	@Test
	void knowsNoPricesBeforeTheFirst() {
		insert(NOW.minus(Duration.ofMinutes(90)), "0.10");
		TimeSteps steps = new TimeSteps(NOW.minus(Duration.ofHours(4)), NOW, Duration.ofHours(1));
		assertThat(this.history.readAll(List.of(ID), steps)).hasEntrySatisfying(ID,
				(prices) -> assertThat(prices).containsExactly(Float.NaN, Float.NaN, 0.1f, 0.1f));
		Instant nextWeek = NOW.plus(Duration.ofDays(7));
		TimeSteps later = new TimeSteps(nextWeek, nextWeek.plus(Duration.ofHours(1)), Duration.ofHours(1));
		assertThat(this.history.readAll(List.of(ID), later)).isEmpty();
	}

	@Test
	void takesAPriceOfAnyTimeAndMovesItWhenItsWeekIsMade() {
		Instant now = Instant.parse("2035-06-20T12:00:00Z");
		insert(now, "0.10");
		insert(now.plus(Duration.ofDays(90)), "0.20");
		assertThat(place(now)).isEqualTo("market_prices_default");
		this.maintenance.run(now);
		assertThat(place(now)).isEqualTo("market_prices_y2035w25");
		assertThat(place(now.plus(Duration.ofDays(90)))).isEqualTo("market_prices_default");
		int weeks = weeks();
		this.maintenance.run(now);
		assertThat(weeks()).isEqualTo(weeks);
		insert(now.plus(Duration.ofDays(28)), "0.30");
		assertThat(place(now.plus(Duration.ofDays(28)))).isEqualTo("market_prices_y2035w29");
	}

	@Test
	void thinsOutOldWeeksAndDropsTheOldest() {
		Instant old = NOW.minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.HOURS);
		this.maintenance.run(old);
		for (int minute = 0; minute < 120; minute += 10) {
			insert(old.plus(Duration.ofMinutes(minute)), "0.%02d".formatted(minute % 100));
			insert(NOW.minus(Duration.ofMinutes(minute)), "0.50");
		}
		this.maintenance.run(NOW);
		assertThat(times(old.minusSeconds(1), old.plus(Duration.ofHours(3))))
			.containsExactly(old.plus(Duration.ofMinutes(50)), old.plus(Duration.ofMinutes(110)));
		assertThat(times(NOW.minus(Duration.ofHours(3)), NOW)).hasSize(12);
		// What comes late stays until the bucket grows.
		insert(old.plus(Duration.ofMinutes(5)), "0.05");
		this.maintenance.run(NOW);
		assertThat(times(old.minusSeconds(1), old.plus(Duration.ofHours(3)))).hasSize(3);
		this.maintenance.run(old.plus(Duration.ofDays(400 + 14)));
		assertThat(times(old.minusSeconds(1), old.plus(Duration.ofHours(3)))).isEmpty();
		assertThat(this.owner.sql("SELECT count(*) FROM market_price_weeks WHERE week_start < :old")
			.param("old", utc(old.plus(Duration.ofDays(7))))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void thinsInPlaceWhatItCannotSwap() {
		Instant week = Instant.parse("2031-06-16T00:00:00Z");
		for (int minute = 0; minute < 120; minute += 10) {
			insert(week.plus(Duration.ofMinutes(minute)), "0.50");
		}
		assertThat(this.owner.sql("SELECT market_prices_thin_in_place(:from, :to, interval '1 hour')")
			.param("from", utc(week))
			.param("to", utc(week.plus(Duration.ofDays(7))))
			.query(Long.class)
			.single()).isEqualTo(10);
		assertThat(times(week.minusSeconds(1), NOW)).containsExactly(week.plus(Duration.ofMinutes(50)),
				week.plus(Duration.ofMinutes(110)));
	}

	@Test
	void readsTwoThousandStepsQuickly() {
		this.owner.sql("""
				INSERT INTO market_prices (market_id, at, price)
				SELECT 'history-1', :now - n * interval '10 seconds', 0.5 FROM generate_series(1, 200000) AS n
				""").param("now", utc(NOW)).update();
		long start = System.nanoTime();
		assertThat(read(NOW.minus(Duration.ofDays(20)), NOW, Duration.ofSeconds(864))).hasSize(2_000);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	private List<PricePoint> read(Instant from, Instant to, Duration step) {
		return this.history.read(ID, new TimeSteps(from, to, step));
	}

	private void insert(Instant at, String price) {
		this.jdbc
			.sql("INSERT INTO market_prices (market_id, at, price, best_bid) VALUES (:id, :at, :price::numeric, 0.01)")
			.param("id", ID.value())
			.param("at", utc(at))
			.param("price", price)
			.update();
	}

	private String place(Instant at) {
		return this.jdbc.sql("SELECT tableoid::regclass::text FROM market_prices WHERE at = :at")
			.param("at", utc(at))
			.query(String.class)
			.single();
	}

	private int weeks() {
		return this.owner.sql("SELECT count(*) FROM market_prices_partitions()").query(Integer.class).single();
	}

	private List<Instant> times(Instant after, Instant to) {
		return this.jdbc.sql("SELECT at FROM market_prices WHERE at > :after AND at <= :to ORDER BY at")
			.param("after", utc(after))
			.param("to", utc(to))
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
