package ai.aigg.insights.analysis.coherence;

import java.math.BigDecimal;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.Research;
import org.jspecify.annotations.Nullable;

/**
 * How a market's price fits to those of its event: {@code analysis_result.coherence}.
 *
 * @param outcomes prices of exclusive outcomes, or {@code null} when there are none
 * @param ladder the same question with other deadlines, or {@code null} when there is
 * none
 * @param coherent whether neither contradicts the price
 */
public record Coherence(@Nullable Outcomes outcomes, @Nullable Ladder ladder, boolean coherent) {

	/**
	 * Checks a market.
	 * @param market the market
	 * @param research the evidence, which knows the exclusive outcomes
	 * @return what was found
	 */
	public static Coherence of(Market market, Research research) {
		Outcomes outcomes = Outcomes.of(research.market().siblings());
		Ladder ladder = Ladder.of(market).orElse(null);
		return new Coherence(outcomes, ladder,
				(outcomes == null || outcomes.coherent()) && (ladder == null || ladder.coherent()));
	}

	/**
	 * Exclusive outcomes of an event, of which at most one can win.
	 *
	 * @param count how many are open
	 * @param sum of their prices
	 * @param coherent whether the sum is 1, give or take 3 cents
	 */
	public record Outcomes(int count, BigDecimal sum, boolean coherent) {

		private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

		static @Nullable Outcomes of(@Nullable Siblings siblings) {
			if (siblings == null || !siblings.exclusive() || siblings.count() < 2) {
				return null;
			}
			return new Outcomes(siblings.count(), siblings.sum(),
					siblings.sum().subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) < 0);
		}

	}

}
