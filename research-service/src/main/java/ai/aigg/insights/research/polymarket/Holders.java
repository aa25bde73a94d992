package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Who holds an outcome, without names: nobody's wallet is evidence.
 *
 * @param outcome place of the outcome, 0 is the first
 * @param count how many of the largest holders are known, 20 at most
 * @param shares what they hold together
 * @param largest what the largest one holds
 */
record Holders(int outcome, int count, BigDecimal shares, BigDecimal largest) {

	static Holders of(int outcome, List<BigDecimal> amounts) {
		BigDecimal shares = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal largest = amounts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
		return new Holders(outcome, amounts.size(), whole(shares), whole(largest));
	}

	private static BigDecimal whole(BigDecimal shares) {
		return shares.setScale(0, RoundingMode.HALF_EVEN);
	}

}
