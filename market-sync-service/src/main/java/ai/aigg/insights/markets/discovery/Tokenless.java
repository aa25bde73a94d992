package ai.aigg.insights.markets.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Markets that are so new that they have no tokens yet. The younger one is, the more
 * often it is asked about: after every quarter of its age.
 */
@Component
class Tokenless {

	private static final int PART_OF_AGE = 4;

	private final JdbcClient jdbc;

	private final DiscoverySettings settings;

	private final Clock clock;

	private Map<MarketId, Instant> asked = Map.of();

	Tokenless(JdbcClient jdbc, DiscoverySettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Names those that are to be asked about now, and takes it as done.
	 * @return their ids, the newest first
	 */
	List<MarketId> due() {
		Instant now = this.clock.instant();
		Map<MarketId, Instant> still = new HashMap<>();
		List<MarketId> due = new ArrayList<>();
		for (Waiting market : waiting(now)) {
			Instant last = this.asked.getOrDefault(market.id(), market.since());
			boolean isDue = !last.plus(pause(Duration.between(market.since(), now))).isAfter(now);
			still.put(market.id(), isDue ? now : last);
			if (isDue) {
				due.add(market.id());
			}
		}
		this.asked = still;
		return due;
	}

	static Duration pause(Duration age) {
		return age.dividedBy(PART_OF_AGE);
	}

	private List<Waiting> waiting(Instant now) {
		// Row ids carry the time of their making, which spares an index on it.
		return this.jdbc.sql("""
				SELECT m.market_id, m.created_at FROM market_details d JOIN polymarket_markets m ON m.id = d.id
				WHERE NOT d.closed AND d.id > :since AND d.token_ids = '{}' AND m.market_id NOT LIKE '0x%'
				ORDER BY d.id DESC LIMIT :limit
				""")
			.param("since", firstIdOf(now.minus(this.settings.tokensWithin())))
			.param("limit", this.settings.maxWaiting())
			.query((row, number) -> new Waiting(new MarketId(row.getString(1)), row.getTimestamp(2).toInstant()))
			.list();
	}

	private static UUID firstIdOf(Instant instant) {
		return new UUID((instant.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
	}

	private record Waiting(MarketId id, Instant since) {
	}

}
