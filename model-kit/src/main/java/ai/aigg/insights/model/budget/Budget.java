package ai.aigg.insights.model.budget;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Money that may be spent on models: reserved before a call, settled after it.
 */
@FunctionalInterface
public interface Budget {

	/**
	 * Reserves a call.
	 * @param mostUsd the most it can cost, US dollars; {@code null} where no price is
	 * known, which takes the most that one call may cost
	 * @return what to settle afterwards, or nothing when the day's calls or money are
	 * spent, or the call may cost too much
	 */
	Optional<Reservation> reserve(@Nullable BigDecimal mostUsd);

}
