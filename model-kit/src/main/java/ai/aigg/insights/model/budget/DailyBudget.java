package ai.aigg.insights.model.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Calls and money of one day (UTC), in this process: every instance has its own, and it
 * begins anew with the process. For what may be lost without harm.
 */
public final class DailyBudget implements Budget {

	private final BudgetSettings settings;

	private final Clock clock;

	private LocalDate day;

	private int calls;

	private BigDecimal usd = BigDecimal.ZERO;

	/**
	 * Creates it.
	 * @param settings what may be spent
	 * @param clock tells the day
	 */
	public DailyBudget(BudgetSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.day = today();
	}

	@Override
	public synchronized Optional<Reservation> reserve(@Nullable BigDecimal mostUsd) {
		startDay();
		BigDecimal reserved = (mostUsd != null) ? mostUsd : this.settings.usdPerCall();
		boolean enough = this.calls < this.settings.callsPerDay() && reserved.compareTo(this.settings.usdPerCall()) <= 0
				&& this.usd.add(reserved).compareTo(this.settings.usdPerDay()) <= 0;
		if (!enough) {
			return Optional.empty();
		}
		this.calls++;
		this.usd = this.usd.add(reserved);
		return Optional.of(reservation(this.day, reserved));
	}

	/** What is reserved and spent today, US dollars. */
	public synchronized BigDecimal spentUsd() {
		startDay();
		return this.usd;
	}

	private Reservation reservation(LocalDate of, BigDecimal reserved) {
		return new Reservation((actual) -> settle(of, reserved, actual));
	}

	private synchronized void settle(LocalDate of, BigDecimal reserved, @Nullable BigDecimal actualUsd) {
		startDay();
		if (actualUsd != null && of.equals(this.day)) {
			this.usd = this.usd.subtract(reserved).add(actualUsd);
		}
	}

	private void startDay() {
		if (!today().equals(this.day)) {
			this.day = today();
			this.calls = 0;
			this.usd = BigDecimal.ZERO;
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
