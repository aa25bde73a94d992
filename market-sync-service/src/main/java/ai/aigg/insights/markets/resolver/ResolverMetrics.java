package ai.aigg.insights.markets.resolver;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.schema.events.Resolution;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator sees of markets that wait for their outcome.
 */
@Component
class ResolverMetrics {

	private final JdbcClient jdbc;

	private final Map<Resolution, Long> waiting = new ConcurrentHashMap<>();

	private volatile double oldestAge = Double.NaN;

	ResolverMetrics(JdbcClient jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		for (Resolution state : Resolution.values()) {
			Gauge.builder("markets.resolution.waiting", this, (self) -> self.waiting.getOrDefault(state, 0L))
				.tag("state", state.name())
				.description("Markets that wait for their outcome, or for its confirmation")
				.register(meters);
		}
		Gauge.builder("markets.resolution.oldest.age", this, (self) -> self.oldestAge)
			.baseUnit("seconds")
			.description("How long ago the oldest market without an outcome ended; not a number when there is none")
			.register(meters);
	}

	void refresh(Instant now) {
		List<Waiting> rows = this.jdbc.sql("""
				SELECT d.resolution, count(*) AS markets,
					min(least(p.since, m.end_date)) FILTER (WHERE d.resolution NOT IN ('RESOLVED', 'VOID')) AS oldest
				FROM market_resolution_polls p
					JOIN market_details d ON d.id = p.id
					JOIN polymarket_markets m ON m.id = p.id
				GROUP BY d.resolution
				""")
			.query((row, number) -> new Waiting(Resolution.valueOf(row.getString(1)), row.getLong(2),
					age(row.getObject(3, OffsetDateTime.class), now)))
			.list();
		Map<Resolution, Long> counts = new EnumMap<>(Resolution.class);
		rows.forEach((row) -> counts.put(row.state(), row.markets()));
		this.waiting.clear();
		this.waiting.putAll(counts);
		this.oldestAge = rows.stream()
			.mapToDouble(Waiting::age)
			.filter((age) -> !Double.isNaN(age))
			.max()
			.orElse(Double.NaN);
	}

	double oldestAge() {
		return this.oldestAge;
	}

	private static double age(@Nullable OffsetDateTime since, Instant now) {
		return (since != null) ? Duration.between(since.toInstant(), now).toMillis() / 1000.0 : Double.NaN;
	}

	private record Waiting(Resolution state, long markets, double age) {
	}

}
