package ai.aigg.insights.analysis.desk;

import ai.aigg.insights.analysis.conclusion.Conclusion;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.estimate.Opinion;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.schema.events.Probability;

/**
 * A finished analysis, not stored yet.
 *
 * @param inputs what it was computed of
 * @param testimony what models said
 * @param price the market's probability, as it is shown
 * @param opinion the estimate and whose it is
 * @param decision the decision
 * @param conclusion what people read
 */
record Analysis(Case inputs, Testimony testimony, Probability price, Opinion opinion, Decision decision,
		Conclusion conclusion) {

	Estimate estimate() {
		return this.opinion.estimate();
	}

}
