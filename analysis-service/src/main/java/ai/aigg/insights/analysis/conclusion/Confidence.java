package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;

/**
 * How good the evidence is; not the probability of being right. Every part is 0 to 1.
 *
 * @param score all together, two decimals
 * @param liquidity money behind the price
 * @param spread how exactly the price is known
 * @param history how long a path is known
 * @param sources how many pages of the web
 * @param diversity from how many owners
 * @param recency how new they are
 */
public record Confidence(BigDecimal score, double liquidity, double spread, double history, double sources,
		double diversity, double recency) {
}
