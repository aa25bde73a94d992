package ai.aigg.insights.markets.sync;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps at the start and then with a pause between sweeps. With several instances, one
 * of them does; each looks often enough to take over when that one is gone.
 */
@Component
class SweepSchedule implements SmartLifecycle {

	static final String LOCK = "polymarket_markets.sweep";

	private final Sweep sweep;

	private final SingleInstance instances;

	private final SyncRuns runs;

	private final SyncSettings settings;

	private final Clock clock;

	private final SignalledLoop loop;

	private volatile boolean stopping;

	private boolean first = true;

	SweepSchedule(Sweep sweep, SingleInstance instances, SyncRuns runs, SyncSettings settings, Clock clock) {
		this.sweep = sweep;
		this.instances = instances;
		this.runs = runs;
		this.settings = settings;
		this.clock = clock;
		this.loop = new SignalledLoop("sweep", shorter(settings.interval(), settings.retry()), this::turn);
	}

	private static Duration shorter(Duration interval, Duration retry) {
		return (interval.compareTo(retry) < 0) ? interval : retry;
	}

	private boolean turn() throws SQLException {
		if (isDue()) {
			this.instances.run(LOCK, this::sweepUnlessDone);
		}
		return false;
	}

	private void sweepUnlessDone() {
		// Another instance may have swept while this one came for the lock.
		if (isDue()) {
			this.first = !this.sweep.run(() -> this.stopping) && this.first;
		}
	}

	private boolean isDue() {
		Instant now = this.clock.instant();
		return this.first || this.runs.lastComplete()
			.map((ended) -> !ended.plus(this.settings.interval()).isAfter(now))
			.orElse(true);
	}

	@Override
	public void start() {
		this.stopping = false;
		this.loop.start();
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.loop.stop();
	}

	@Override
	public boolean isRunning() {
		return this.loop.isRunning();
	}

}
