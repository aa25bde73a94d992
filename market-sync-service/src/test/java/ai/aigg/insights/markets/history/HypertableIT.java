package ai.aigg.insights.markets.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.embedded.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the functions do with a TimescaleDB, as far as it can be seen without one: its
 * view and its function are played.
 */
class HypertableIT {

	private static final Instant NOW = Instant.parse("2031-06-18T12:00:00Z");

	private final JdbcClient jdbc = JdbcClient.create(TestServers.newDatabase().owner());

	@BeforeEach
	void playTimescale() {
		this.jdbc.sql("CREATE SCHEMA timescaledb_information").update();
		this.jdbc.sql("""
				CREATE VIEW timescaledb_information.hypertables AS SELECT 'market_prices'::name AS hypertable_name
				""").update();
		this.jdbc.sql("""
				CREATE FUNCTION drop_chunks(relation regclass, older_than timestamptz) RETURNS SETOF text
				LANGUAGE sql BEGIN ATOMIC
					DELETE FROM market_prices WHERE at < older_than RETURNING 'chunk';
				END
				""").update();
	}

	@Test
	void makesNoPartitionsOfItsOwn() {
		assertThat(this.jdbc.sql("SELECT market_prices_ensure_partitions(:now, 4)")
			.param("now", utc(NOW))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void dropsChunks() {
		this.jdbc.sql("INSERT INTO market_prices (market_id, at, price) VALUES ('h', :old, 0.5), ('h', :now, 0.6)")
			.param("old", utc(NOW.minusSeconds(60)))
			.param("now", utc(NOW))
			.update();
		assertThat(this.jdbc.sql("SELECT market_prices_drop_before(:now)")
			.param("now", utc(NOW))
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void thinsWeekByWeekInPlace() {
		Instant old = NOW.minus(Duration.ofDays(60));
		this.jdbc.sql("""
				INSERT INTO market_prices (market_id, at, price)
				SELECT 'h', :old + n * interval '10 minutes', 0.5 FROM generate_series(0, 2999) AS n
				""").param("old", utc(old)).update();
		List<Long> thinned = new ArrayList<>();
		Long last = thinNext();
		while (last != null) {
			thinned.add(last);
			last = thinNext();
		}
		// Five weeks lie before the limit; the prices end within the fourth.
		assertThat(thinned).hasSize(5).endsWith(0L);
		assertThat(thinned.subList(0, 4)).allMatch((rows) -> rows > 0);
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_prices").query(Integer.class).single())
			.isEqualTo(3_000 - thinned.stream().mapToInt(Long::intValue).sum());
	}

	private @Nullable Long thinNext() {
		return this.jdbc.sql("SELECT market_prices_thin_next(:before, interval '1 hour')")
			.param("before", utc(NOW.minus(Duration.ofDays(30))))
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
