package ai.aigg.insights.analysis.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what the archive takes, and tells how far behind it is.
 */
@Component
class ArchiveMetrics {

	private final MeterRegistry meters;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AtomicReference<Instant> lastRun = new AtomicReference<>(Instant.EPOCH);

	ArchiveMetrics(MeterRegistry meters, JdbcClient jdbc, Clock clock) {
		this.meters = meters;
		this.jdbc = jdbc;
		this.clock = clock;
		for (String kind : new String[] { "analyses", "conclusions", "interactions", "restored" }) {
			moved(kind, 0);
		}
		meters.counter("aigg.archive.failures");
		Gauge.builder("aigg.archive.last.run", () -> this.lastRun.get().getEpochSecond())
			.description("When this instance last archived, seconds since 1970; 0 for never")
			.baseUnit("seconds")
			.register(meters);
		Gauge.builder("aigg.archive.oldest.unarchived.age", this::oldestAge)
			.description("How old the oldest analysis outside of the archive is")
			.baseUnit("seconds")
			.register(meters);
	}

	final void moved(String kind, int rows) {
		this.meters.counter("aigg.archive.rows.moved", "kind", kind).increment(rows);
	}

	void ended(boolean well) {
		if (well) {
			this.lastRun.set(this.clock.instant());
		}
		else {
			this.meters.counter("aigg.archive.failures").increment();
		}
	}

	private double oldestAge() {
		try {
			return this.jdbc.sql(
					"SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 FROM analysis")
				.query(Double.class)
				.single();
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}
