package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.WebQuality;
import org.jspecify.annotations.Nullable;

/**
 * Scores the evidence: two thirds for the market's own quality, one third for what the
 * web says. Without the web no evidence is rated above 0.65.
 */
final class ConfidenceScore {

	private static final double LIQUIDITY_WEIGHT = 0.25;

	private static final double SPREAD_WEIGHT = 0.20;

	private static final double HISTORY_WEIGHT = 0.20;

	private static final double SOURCES_WEIGHT = 0.15;

	private static final double DIVERSITY_WEIGHT = 0.10;

	private static final double RECENCY_WEIGHT = 0.10;

	/** US dollars; a book of 1,000 scores 0, one of 100,000 scores 1, on a log scale. */
	private static final double POOR = 1_000;

	private static final double RICH = 100_000;

	private static final double TIGHT = 0.01;

	private static final double WIDE = 0.10;

	/** A week of hours. */
	private static final double FULL_HISTORY = 168;

	private ConfidenceScore() {
	}

	static Confidence of(Market market, Research research, Instant now) {
		double liquidity = liquidity(market.liquidity());
		double spread = spread(market.quote().spread());
		double history = history(research.market().week());
		WebQuality web = WebQuality.of(research.webSources(), now);
		double score = LIQUIDITY_WEIGHT * liquidity + SPREAD_WEIGHT * spread + HISTORY_WEIGHT * history
				+ SOURCES_WEIGHT * web.sources() + DIVERSITY_WEIGHT * web.diversity() + RECENCY_WEIGHT * web.recency();
		return new Confidence(BigDecimal.valueOf(Math.clamp(score, 0, 1)).setScale(2, RoundingMode.HALF_UP),
				round(liquidity), round(spread), round(history), round(web.sources()), round(web.diversity()),
				round(web.recency()));
	}

	private static double liquidity(@Nullable BigDecimal dollars) {
		double money = (dollars != null) ? Math.max(1, dollars.doubleValue()) : 1;
		return Math.clamp(Math.log(money / POOR) / Math.log(RICH / POOR), 0, 1);
	}

	private static double spread(@Nullable BigDecimal spread) {
		return (spread != null) ? Math.clamp((WIDE - spread.doubleValue()) / (WIDE - TIGHT), 0, 1) : 0;
	}

	private static double history(@Nullable PricePath week) {
		return (week != null) ? Math.clamp(week.points() / FULL_HISTORY, 0, 1) : 0;
	}

	private static double round(double part) {
		return BigDecimal.valueOf(part).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
	}

}
