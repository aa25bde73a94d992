package ai.aigg.insights.markets.live;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

	private final JdbcClient jdbc;

	private final LivePrices prices;

	private final Clock clock;

	private final SignalledLoop loop;

	private final DistributionSummary hot;

	private final DistributionSummary other;

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
	 * Measures all of them, with one statement that answers with a count for each bucket.
	 * @return {@code false}, for there is no more to do until the next sample
	 */
	boolean sample() {
		List<String> ids = new ArrayList<>();
		List<String> times = new ArrayList<>();
		for (Map.Entry<MarketId, Instant> live : this.prices.confirmedAt().entrySet()) {
			ids.add(live.getKey().value());
			times.add(live.getValue().toString());
		}
		this.jdbc.sql("""
				WITH live AS (
					SELECT * FROM unnest(:ids::text[], :times::timestamptz[]) AS l (market_id, at)
				), swept AS (
					SELECT max(started_at) AS at FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'
				), aged AS (
					SELECT l.market_id IS NOT NULL AS hot, extract(epoch FROM
						:now::timestamptz - greatest(m.price_as_of, l.at, (SELECT at FROM swept)))::float8 AS age
					FROM market_details d
					JOIN polymarket_markets m ON m.id = d.id
					LEFT JOIN live l ON l.market_id = m.market_id
					WHERE NOT d.closed AND m.current_probability IS NOT NULL
				)
				SELECT hot, greatest(avg(age), 0) AS age, count(*) AS markets
				FROM aged GROUP BY hot, width_bucket(age, :buckets::float8[])
				""")
			.param("ids", ids.toArray(String[]::new))
			.param("times", times.toArray(String[]::new))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("buckets", BUCKETS)
			.query((row) -> {
				DistributionSummary set = row.getBoolean("hot") ? this.hot : this.other;
				record(set, row.getDouble("age"), row.getLong("markets"));
			});
		return false;
	}

	private static void record(DistributionSummary summary, double age, long markets) {
		for (long market = 0; market < markets; market++) {
			summary.record(age);
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
