package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * How far a market is on its way to an outcome. Gamma says it in pieces: whether trading
 * is over, the oracle's status, and prices that go to 1 and 0.
 *
 * @param resolution the state
 * @param winner the winning outcome's name when resolved, else {@code null}
 */
public record Settlement(Resolution resolution, @Nullable String winner) {

	/** Markets of 2020 to 2022 ended at prices like 0.99999958. */
	private static final BigDecimal WON = new BigDecimal("0.99");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal ABOUT = new BigDecimal("0.01");

	/**
	 * Reads the state from what Gamma says. A dispute may flip the price and a proposal
	 * may be disputed, so neither is ever final; a closed market without a clear price
	 * has only ended.
	 * @param closed whether trading is over
	 * @param oracle {@code umaResolutionStatus}, or {@code null}
	 * @param outcomes the outcomes with their prices
	 * @param endDate the end as planned, or {@code null}
	 * @param now the present
	 * @return the state
	 */
	public static Settlement of(boolean closed, @Nullable String oracle, List<OutcomePrice> outcomes,
			@Nullable Instant endDate, Instant now) {
		if ("disputed".equals(oracle)) {
			return new Settlement(Resolution.DISPUTED, null);
		}
		if ("proposed".equals(oracle)) {
			return new Settlement(Resolution.PROPOSED, null);
		}
		if (closed) {
			return closed(oracle, outcomes);
		}
		boolean ended = endDate != null && !endDate.isAfter(now);
		return new Settlement(ended ? Resolution.ENDED : Resolution.OPEN, null);
	}

	/**
	 * Weighs this state against the one that is stored: what is final stays so until
	 * trading goes on or another outcome is final, for it may have been read elsewhere.
	 * @param previous the stored state
	 * @param closed whether trading is over
	 * @return the state to store
	 */
	Settlement after(Settlement previous, boolean closed) {
		return (closed && previous.isFinal() && this.resolution == Resolution.ENDED) ? previous : this;
	}

	private boolean isFinal() {
		return this.resolution == Resolution.RESOLVED || this.resolution == Resolution.VOID;
	}

	private static Settlement closed(@Nullable String oracle, List<OutcomePrice> outcomes) {
		OutcomePrice dearest = outcomes.stream()
			.filter((outcome) -> outcome.price() != null)
			.max(Comparator.comparing((outcome) -> Objects.requireNonNull(outcome.price())))
			.orElse(null);
		if (dearest != null && value(dearest).compareTo(WON) >= 0) {
			return new Settlement(Resolution.RESOLVED, dearest.name());
		}
		if ("resolved".equals(oracle) && outcomes.size() == 2 && outcomes.stream().allMatch(Settlement::isHalf)) {
			return new Settlement(Resolution.VOID, null);
		}
		return new Settlement(Resolution.ENDED, null);
	}

	private static boolean isHalf(OutcomePrice outcome) {
		return outcome.price() != null && value(outcome).subtract(HALF).abs().compareTo(ABOUT) <= 0;
	}

	private static BigDecimal value(OutcomePrice outcome) {
		Probability price = outcome.price();
		return (price != null) ? price.value() : BigDecimal.ZERO;
	}

}
