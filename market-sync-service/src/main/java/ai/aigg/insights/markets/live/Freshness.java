package ai.aigg.insights.markets.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.schema.events.MarketId;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures how old the prices of open markets are: a price is as old as the last moment
 * at which the websocket, REST or a complete sweep confirmed it.
 */
@Component
class Freshness implements LoopingComponent {

	private static final double[] BUCKETS = { 1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 86_400 };

	private static final int PARTS = 20;

	private final JdbcClient jdbc;

	private final LivePrices prices;

	private final Clock clock;

	private final SignalledLoop loop;

	private final DistributionSummary hot;

	private final DistributionSummary other;

	/** Only the loop's own thread touches it. */
	private int part;

	Freshness(JdbcClient jdbc, LivePrices prices, LiveSettings settings, Clock clock, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.prices = prices;
		this.clock = clock;
		this.loop = new SignalledLoop("price-freshness", settings.sample(), this::sample);
		this.hot = summary("hot", meters);
		this.other = summary("other", meters);
	}

	private static DistributionSummary summary(String set, MeterRegistry meters) {
		return DistributionSummary.builder("markets.price.age")
			.description("Age of the newest price of each open market, followed live (hot) or not, at every sample")
			.baseUnit("seconds")
			.tag("set", set)
			.serviceLevelObjectives(BUCKETS)
			.register(meters);
	}

	/**
	 * Measures the markets that are followed, and a part of the others, another one each
	 * time: to read a hundred thousand rows so often would cost more than it tells.
	 * @return {@code false}, for there is no more to do until the next sample
	 */
	boolean sample() {
		Instant now = this.clock.instant();
		Map<MarketId, Instant> live = this.prices.confirmedAt();
		live.values().forEach((at) -> this.hot.record(seconds(at, now)));
		this.part = (this.part + 1) % PARTS;
		this.jdbc
			.sql("""
					WITH swept AS (
						SELECT max(started_at) AS at FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'
					)
					SELECT m.market_id, greatest(m.price_as_of, (SELECT at FROM swept)) AS at
					FROM market_details d
					CROSS JOIN LATERAL (SELECT * FROM polymarket_markets p WHERE p.id = d.id LIMIT 1) m
					WHERE NOT d.closed AND (uuid_hash(d.id)::bigint & 1048575) % :parts = :part AND m.current_probability IS NOT NULL
					""")
			.param("parts", PARTS)
			.param("part", this.part)
			.query((row) -> {
				Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
				if (!live.containsKey(new MarketId(row.getString("market_id")))) {
					this.other.record(seconds(at, now));
				}
			});
		return false;
	}

	private static double seconds(Instant at, Instant now) {
		return Math.max(Duration.between(at, now).toMillis(), 0) / 1000.0;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
