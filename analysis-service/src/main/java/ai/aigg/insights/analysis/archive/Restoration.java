package ai.aigg.insights.analysis.archive;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Takes a month out of the archive, for a while.
 */
@Component
class Restoration {

	private final Months months;

	private final Mover mover;

	private final Patience patience;

	private final ArchiveSettings settings;

	Restoration(Months months, Mover mover, Patience patience, ArchiveSettings settings) {
		this.months = months;
		this.mover = mover;
		this.patience = patience;
		this.settings = settings;
	}

	/**
	 * Restores a month; what is cut off is finished by restoring again.
	 * @param month the month
	 * @return how many analyses or, of a month that is moved whole, conclusions came back
	 */
	long restore(Month month) {
		// First of all, or the archive would take it back meanwhile.
		this.months.note(month, Months.State.RESTORED, 0, this.settings.keepRestored());
		if (this.months.wasSwapped(month)) {
			step("Attaching " + month, this.settings.longestSwap(), () -> this.months.swap(month, false));
			return this.mover.restoreBelongings(month.from(), month.to());
		}
		step("Making room for " + month, this.settings.longestSwap(), () -> this.months.ensureLive(month));
		return this.mover.restore(month.from(), month.to()) + this.mover.restoreBelongings(month.from(), month.to());
	}

	private void step(String name, Duration limit, Runnable statements) {
		this.patience.run(name, limit, () -> {
			statements.run();
			return true;
		});
	}

}
