package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.estimate.Forecast;
import ai.aigg.insights.analysis.estimate.Opinion;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.schema.events.Probability;

/**
 * Composes conclusions out of numbers and fixed words.
 */
public final class Conclusions {

	private static final int MOST_SOURCES = 10;

	private Conclusions() {
	}

	/**
	 * Composes a conclusion.
	 * @param market the market
	 * @param price the market's probability, as it is shown
	 * @param research the evidence
	 * @param opinion the estimate and whose it is
	 * @param decision the decision
	 * @param now the moment of the analysis
	 * @return the conclusion
	 */
	public static Conclusion of(Market market, Probability price, Research research, Opinion opinion, Decision decision,
			Instant now) {
		List<ResearchSource> sources = Stream.concat(research.webSources().stream(), research.marketSources().stream())
			.limit(MOST_SOURCES)
			.map(ResearchSource::reference)
			.toList();
		return new Conclusion(text(price, research, opinion, decision), Lean.of(opinion.estimate()),
				ConfidenceScore.of(market, research, now), Factors.of(market, research, opinion, decision, now),
				sources);
	}

	private static String text(Probability price, Research research, Opinion opinion, Decision decision) {
		Estimate estimate = opinion.estimate();
		String numbers = "The market says %s; our estimate is %s (80 %% interval %s).".formatted(Words.percent(price),
				Words.percent(estimate.probability()), Words.range(estimate.low(), estimate.high()));
		return String.join(" ", numbers, verdict(decision), basis(research, opinion));
	}

	private static String basis(Research research, Opinion opinion) {
		Forecast forecast = opinion.forecast();
		if (forecast != null) {
			return "A model that read the sources without seeing the price says %s; it counts %s."
				.formatted(Words.percent(forecast.probability()), Words.percent(Probability.of(forecast.weight())));
		}
		if (opinion.standsIn()) {
			return "The model was out, so the estimate is statistical; web sources are listed, not weighed.";
		}
		return research.webSources().isEmpty() ? "Statistical only: no web evidence was at hand."
				: "The estimate is statistical; the web sources are listed, not weighed.";
	}

	private static String verdict(Decision decision) {
		BigDecimal gain = Objects.requireNonNullElse(decision.bestExpected(), BigDecimal.ZERO);
		return switch (decision.recommendation()) {
			case BUY_YES ->
				"YES costs %s less than it is worth to us, after costs: BUY_YES.".formatted(Words.cents(gain));
			case BUY_NO -> "NO costs %s less than it is worth to us, after costs: BUY_NO.".formatted(Words.cents(gain));
			case HOLD -> "expected_value".equals(decision.reason()) ? "No edge after costs: HOLD."
					: "A trade does not pass our checks: HOLD.";
		};
	}

}
