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
public final class DailyBudget {

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

	/**
	 * Reserves a call.
	 * @param mostUsd the most it can cost, US dollars; {@code null} where no price is
	 * known, which takes the most that one call may cost
	 * @return what to settle afterwards, or nothing when the day's calls or money are
	 * spent, or the call may cost too much
	 */
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
		return Optional.of(new Reservation(this, this.day, reserved));
	}

	/** What is reserved and spent today, US dollars. */
	public synchronized BigDecimal spentUsd() {
		startDay();
		return this.usd;
	}

	synchronized void settle(Reservation reservation, @Nullable BigDecimal actualUsd) {
		startDay();
		if (actualUsd != null && reservation.day().equals(this.day)) {
			this.usd = this.usd.subtract(reservation.usd()).add(actualUsd);
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
