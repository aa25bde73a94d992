package ai.aigg.insights.research.budget;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Sets money aside before a call, so that calls at the same time cannot spend the same
 * cents.
 */
public interface Budget {

	/**
	 * Sets money aside.
	 * @param usd the most that the call is expected to cost, US dollars
	 * @return to be settled, or empty when there is not that much left
	 */
	Optional<Reservation> reserve(BigDecimal usd);

	/**
	 * Replaces what was set aside by what was billed, which may be more.
	 * @param reservation the money set aside
	 * @param billedUsd what the call cost, US dollars
	 */
	void settle(Reservation reservation, BigDecimal billedUsd);

}
