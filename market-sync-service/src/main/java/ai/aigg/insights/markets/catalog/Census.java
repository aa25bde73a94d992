package ai.aigg.insights.markets.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the markets, at most every 15 seconds: millions of rows take a while.
 */
@Component
public class Census {

	private static final Duration KEEP = Duration.ofSeconds(15);

	private static final Duration RECENT = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final Clock clock;

	private Instant countedAt = Instant.MIN;

	private @Nullable MarketCounts counts;

	Census(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts, or tells the last count when it is young.
	 * @return the numbers
	 */
	public synchronized MarketCounts count() {
		Instant now = this.clock.instant();
		MarketCounts last = this.counts;
		if (last == null || this.countedAt.plus(KEEP).isBefore(now)) {
			last = read(now);
			this.counts = last;
			this.countedAt = now;
		}
		return last;
	}

	private MarketCounts read(Instant now) {
		return this.jdbc.sql("""
				SELECT (SELECT count(*) FROM polymarket_markets) AS known,
					(SELECT count(*) FROM market_details WHERE NOT closed) AS open,
					(SELECT count(*) FROM polymarket_markets WHERE active = true) AS active,
					(SELECT count(*) FROM polymarket_markets WHERE market_id LIKE '0x%') AS unnamed,
					(SELECT count(*) FROM markets WHERE NOT closed AND price_confirmed_at > :recent) AS priced_recently
				""").param("recent", now.minus(RECENT).atOffset(ZoneOffset.UTC)).query(MarketCounts.class).single();
	}

}
