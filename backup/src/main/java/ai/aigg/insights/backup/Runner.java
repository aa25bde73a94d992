package ai.aigg.insights.backup;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does every chore at its hour, and writes a marker a minute.
 */
final class Runner {

	private static final Logger log = LoggerFactory.getLogger(Runner.class);

	private final Backups backups;

	private final Metrics metrics;

	private final Clock clock;

	private final Map<Chore, Instant> failures = new EnumMap<>(Chore.class);

	Runner(Backups backups, Metrics metrics, Clock clock) {
		this.backups = backups;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Goes on until this thread is interrupted.
	 * @throws InterruptedException when it is
	 */
	void run() throws InterruptedException {
		// Two, because a base copy takes long and the markers must go on meanwhile.
		try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
			Future<?> marks = threads.scheduleWithFixedDelay(this::mark, 0, 60, TimeUnit.SECONDS);
			Future<?> chores = threads.scheduleWithFixedDelay(this::tick, 1, 20, TimeUnit.SECONDS);
			try {
				chores.get();
			}
			catch (ExecutionException ex) {
				marks.cancel(true);
				throw new IllegalStateException("The schedule ended", ex);
			}
			finally {
				threads.shutdownNow();
			}
		}
	}

	/** Does what is due now. */
	void tick() {
		for (Chore chore : Chore.values()) {
			try {
				if (chore.due(this.clock.instant(), this.backups.notes().lastSuccess(chore),
						Optional.ofNullable(this.failures.get(chore)))) {
					perform(chore);
				}
			}
			catch (RuntimeException ex) {
				// Nothing may end the schedule; the alert on the age tells of it.
				this.failures.put(chore, this.clock.instant());
				this.metrics.failed(chore.label());
				log.error("{} failed: {}", chore, ex.getMessage(), ex);
			}
		}
	}

	private void perform(Chore chore) {
		switch (chore) {
			case BASE -> log.info("Base copy {} is made", this.backups.base().name());
			case DUMP -> log.info("Dump {} is made", this.backups.dump().name());
			case VERIFY -> {
				Drill.Outcome outcome = this.backups.verify();
				log.info("Restored {} from {} in {}: {} markers and {} tables as they were", outcome.target(),
						outcome.base().name(), outcome.took(), outcome.markers(), outcome.tables());
			}
		}
	}

	private void mark() {
		try {
			this.backups.mark();
		}
		catch (RuntimeException ex) {
			this.metrics.failed("marker");
			log.warn("The marker of this minute was not written: {}", ex.getMessage());
		}
	}

}
