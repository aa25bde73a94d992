package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.util.List;

import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What a conclusion rests on, for whoever shows it: {@code conclusions.supporting_data}.
 *
 * @param marketProbability the market's price
 * @param estimate our probability
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param recommendation what the rule says
 * @param reason why it holds, or {@code null} for a trade
 * @param expectedValue of the better side after costs, dollars per share, or {@code null}
 * @param factors short sentences, weightiest first
 * @param sources pages, best first
 */
record SupportingData(Probability marketProbability, Probability estimate, Probability low, Probability high,
		Recommendation recommendation, @Nullable String reason, @Nullable BigDecimal expectedValue,
		List<String> factors, List<ResearchSource> sources) {

	static SupportingData of(Analysis analysis) {
		return new SupportingData(analysis.price(), analysis.estimate().probability(), analysis.estimate().low(),
				analysis.estimate().high(), analysis.decision().recommendation(), analysis.decision().reason(),
				analysis.decision().bestExpected(), analysis.conclusion().factors(), analysis.conclusion().sources());
	}

}
