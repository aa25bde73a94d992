package ai.aigg.insights.markets.backfill;

import java.sql.SQLException;
import java.time.Clock;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.progress.RunKind;
import ai.aigg.insights.markets.progress.SyncProgress;
import ai.aigg.insights.markets.progress.SyncRuns;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the history once the first sweep is complete, asks Gamma about it, and from time
 * to time picks up what came since; each on one instance at a time.
 */
@Component
@ConditionalOnProperty(name = "aigg.markets.backfill.enabled", matchIfMissing = true)
class BackfillSchedule implements SmartLifecycle {

	private static final String BACKFILL_LOCK = "polymarket_markets.backfill";

	private static final String ENRICHMENT_LOCK = "polymarket_markets.enrichment";

	private final Backfill backfill;

	private final Enrichment enrichment;

	private final SingleInstance instances;

	private final SyncRuns runs;

	private final SyncProgress progress;

	private final BackfillSettings settings;

	private final Clock clock;

	private final SignalledLoop backfills;

	private final SignalledLoop enrichments;

	private volatile boolean stopping;

	BackfillSchedule(Backfill backfill, Enrichment enrichment, SingleInstance instances, SyncRuns runs,
			SyncProgress progress, BackfillSettings settings, Clock clock) {
		this.backfill = backfill;
		this.enrichment = enrichment;
		this.instances = instances;
		this.runs = runs;
		this.progress = progress;
		this.settings = settings;
		this.clock = clock;
		this.backfills = new SignalledLoop("backfill", settings.retry(), this::backfill);
		this.enrichments = new SignalledLoop("enrichment", settings.retry(), this::enrich);
	}

	private boolean backfill() throws SQLException {
		if (this.runs.lastComplete().isPresent() && isBackfillDue()) {
			this.instances.run(BACKFILL_LOCK, () -> {
				if (isBackfillDue()) {
					interruptibly(() -> this.backfill.run(() -> this.stopping));
				}
			});
		}
		return false;
	}

	private boolean isBackfillDue() {
		return this.progress.lastComplete(RunKind.BACKFILL)
			.map((run) -> !run.updatedAt().plus(this.settings.interval()).isAfter(this.clock.instant()))
			.orElse(true);
	}

	private boolean enrich() throws SQLException {
		if (this.enrichment.isDue()) {
			this.instances.run(ENRICHMENT_LOCK, () -> interruptibly(() -> this.enrichment.run(() -> this.stopping)));
		}
		return false;
	}

	private static void interruptibly(LongWork work) {
		try {
			work.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.stopping = false;
		this.backfills.start();
		this.enrichments.start();
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.backfills.stop();
		this.enrichments.stop();
	}

	@Override
	public boolean isRunning() {
		return this.backfills.isRunning();
	}

	/**
	 * Something that takes long and can be interrupted.
	 */
	@FunctionalInterface
	private interface LongWork {

		void run() throws InterruptedException;

	}

}
