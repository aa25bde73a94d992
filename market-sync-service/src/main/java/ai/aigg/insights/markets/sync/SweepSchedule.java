package ai.aigg.insights.markets.sync;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.progress.SyncRuns;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps at the start and then at even intervals. With several instances, one of them
 * does; each looks often enough to take over when that one is gone.
 */
@Component
class SweepSchedule implements SmartLifecycle {

	static final String LOCK = "polymarket_markets.sweep";

	private static final int MAX_DOUBLINGS = 10;

	private final Sweep sweep;

	private final SingleInstance instances;

	private final SyncRuns runs;

	private final SyncSettings settings;

	private final Clock clock;

	private final SignalledLoop loop;

	private volatile boolean stopping;

	private boolean first = true;

	private int failures;

	private Instant notBefore = Instant.MIN;

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
		if (!isDue()) {
			return;
		}
		if (this.sweep.run(() -> this.stopping)) {
			this.first = false;
			this.failures = 0;
		}
		else {
			// What fails for long is not helped by asking as fast as we can.
			Duration pause = this.settings.retry().multipliedBy(1L << Math.min(this.failures++, MAX_DOUBLINGS));
			this.notBefore = this.clock.instant().plus(shorter(this.settings.interval(), pause));
		}
	}

	private boolean isDue() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.notBefore)) {
			return false;
		}
		return this.first || this.runs.lastCompleteBegan()
			.map((began) -> !began.plus(this.settings.interval()).isAfter(now))
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
