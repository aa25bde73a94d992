package ai.aigg.insights.markets.sync;

import java.time.Clock;
import java.time.Duration;

import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.progress.SyncRuns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What an operator sees of the sweeps.
 */
@Component
class SyncMetrics {

	private final MeterRegistry meters;

	private final Counter pages;

	private final Counter skipped;

	private volatile double coverage = Double.NaN;

	SyncMetrics(MeterRegistry meters, SyncRuns runs, Clock clock) {
		this.meters = meters;
		this.pages = Counter.builder("markets.sync.pages").description("Pages read and stored").register(meters);
		this.skipped = Counter.builder("markets.sync.skipped")
			.description("Objects that were no markets")
			.register(meters);
		Gauge.builder("markets.sync.complete.age", () -> age(runs, clock))
			.baseUnit("seconds")
			.description("How long ago the last complete sweep ended; not a number when there was none")
			.register(meters);
		Gauge.builder("markets.sync.coverage", () -> this.coverage)
			.description("Markets that are open here for each one that the last sweep held")
			.register(meters);
		sweeps("complete");
		sweeps("incomplete");
	}

	private Timer sweeps(String status) {
		return this.meters.timer("markets.sync.sweeps", "status", status);
	}

	/**
	 * Compares what is open here with what a sweep held.
	 * @param open markets that are open here
	 * @param held markets that the sweep held
	 */
	void covered(int open, int held) {
		this.coverage = (held > 0) ? (double) open / held : Double.NaN;
	}

	void stored(int pageCount, int skippedCount, Stored stored) {
		this.pages.increment(pageCount);
		this.skipped.increment(skippedCount);
		rows("added", stored.added());
		rows("updated", stored.updated());
		rows("unchanged", stored.unchanged());
	}

	void swept(String status, Duration duration) {
		sweeps(status).record(duration);
	}

	private void rows(String result, int count) {
		this.meters.counter("markets.sync.rows", "result", result).increment(count);
	}

	private static double age(SyncRuns runs, Clock clock) {
		try {
			return runs.lastComplete()
				.map((ended) -> Duration.between(ended, clock.instant()).toMillis() / 1000.0)
				.orElse(Double.NaN);
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}
