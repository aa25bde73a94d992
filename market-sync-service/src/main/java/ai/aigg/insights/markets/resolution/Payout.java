package ai.aigg.insights.markets.resolution;

import java.math.BigDecimal;
import java.util.List;

import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;

/**
 * What the last prices of a closed market amount to.
 */
sealed interface Payout {

	/** Markets of 2020 to 2022 ended at prices like 0.99999958. */
	BigDecimal WON = new BigDecimal("0.99");

	/** How far a price may be from 0 or from one half. */
	BigDecimal ABOUT = new BigDecimal("0.01");

	/** What each side of a void is paid. */
	BigDecimal HALF = new BigDecimal("0.5");

	/**
	 * Reads the prices.
	 * @param outcomes the outcomes with their prices
	 * @return a winner only when one outcome has all and the others have nothing
	 */
	static Payout of(List<OutcomePrice> outcomes) {
		List<OutcomePrice> won = outcomes.stream().filter((outcome) -> price(outcome).compareTo(WON) >= 0).toList();
		long lost = outcomes.stream().filter((outcome) -> price(outcome).abs().compareTo(ABOUT) <= 0).count();
		if (won.size() == 1 && lost == outcomes.size() - 1) {
			return new Winner(won.getFirst().name());
		}
		boolean half = outcomes.size() == 2
				&& outcomes.stream().allMatch((outcome) -> price(outcome).subtract(HALF).abs().compareTo(ABOUT) <= 0);
		return half ? new Halves() : new Unclear();
	}

	private static BigDecimal price(OutcomePrice outcome) {
		Probability price = outcome.price();
		// Never priced is not the same as worth nothing.
		return (price != null) ? price.value() : BigDecimal.ONE.negate();
	}

	/**
	 * One outcome has everything.
	 *
	 * @param name its name
	 */
	record Winner(String name) implements Payout {
	}

	/** Two outcomes have one half each. */
	record Halves() implements Payout {
	}

	/** Everything else: nothing for anybody, a price in between, no price. */
	record Unclear() implements Payout {
	}

}
