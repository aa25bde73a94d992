package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;

import ai.aigg.insights.schema.events.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * One of the two outcomes, as somebody who would buy it sees it.
 *
 * @param buy what buying it is called
 * @param probability our probability that it wins
 * @param ask what a share costs, or {@code null} when none is offered
 * @param depth shares offered within a cent of that, or {@code null} when unknown
 */
record Side(Recommendation buy, BigDecimal probability, @Nullable BigDecimal ask, @Nullable BigDecimal depth) {

	static Side yes(Terms terms) {
		return new Side(Recommendation.BUY_YES, terms.estimate().value(), terms.ask(), terms.askDepth());
	}

	/**
	 * A bid for the first outcome is an offer of the other one at the rest of the dollar.
	 */
	static Side no(Terms terms) {
		BigDecimal ask = (terms.bid() != null) ? BigDecimal.ONE.subtract(terms.bid()) : null;
		return new Side(Recommendation.BUY_NO, terms.estimate().complement().value(), ask, terms.bidDepth());
	}

	@Nullable BigDecimal expected(BigDecimal feeRate) {
		if (this.ask == null) {
			return null;
		}
		BigDecimal fee = feeRate.multiply(this.ask).multiply(BigDecimal.ONE.subtract(this.ask));
		return this.probability.subtract(this.ask).subtract(fee).stripTrailingZeros();
	}

}
