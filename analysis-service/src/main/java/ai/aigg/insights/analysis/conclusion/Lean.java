package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;

import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.schema.events.Sentiment;

/**
 * Says on which side of the price an estimate lies, unless the difference is within the
 * doubt.
 */
final class Lean {

	private static final BigDecimal DEAD_BAND = new BigDecimal("0.02");

	private Lean() {
	}

	static Sentiment of(Estimate estimate) {
		return of(estimate.probability().value().subtract(estimate.anchor().probability().value()),
				estimate.standardDeviation());
	}

	static Sentiment of(BigDecimal difference, BigDecimal doubt) {
		if (difference.abs().compareTo(DEAD_BAND.max(doubt)) <= 0) {
			return Sentiment.NEUTRAL;
		}
		return (difference.signum() > 0) ? Sentiment.BULLISH : Sentiment.BEARISH;
	}

}
