package ai.aigg.insights.model.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Money put aside for one call.
 */
public final class Reservation {

	private final DailyBudget budget;

	private final LocalDate day;

	private final BigDecimal usd;

	private final AtomicBoolean settled = new AtomicBoolean();

	Reservation(DailyBudget budget, LocalDate day, BigDecimal usd) {
		this.budget = budget;
		this.day = day;
		this.usd = usd;
	}

	/**
	 * Says what the call cost; only the first time counts.
	 * @param actualUsd US dollars; {@code null} where it is not known, which leaves what
	 * was reserved
	 */
	public void settle(@Nullable BigDecimal actualUsd) {
		if (this.settled.compareAndSet(false, true)) {
			this.budget.settle(this, actualUsd);
		}
	}

	LocalDate day() {
		return this.day;
	}

	BigDecimal usd() {
		return this.usd;
	}

}
