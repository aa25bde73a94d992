package ai.aigg.insights.analysis.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the price did, as far as the analysis uses it.
 *
 * @param points how many prices
 * @param volatilityPerDay standard deviation of a day's change in log-odds, or
 * {@code null}
 * @param jumps sudden changes, largest first, or {@code null}
 */
public record PricePath(int points, @Nullable Double volatilityPerDay, @Nullable List<Jump> jumps) {

	/**
	 * A sudden change.
	 *
	 * @param at when
	 * @param from price before, dollars per share
	 * @param to price after, dollars per share
	 */
	public record Jump(Instant at, BigDecimal from, BigDecimal to) {
	}

}
