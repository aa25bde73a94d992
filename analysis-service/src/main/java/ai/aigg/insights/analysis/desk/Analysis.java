package ai.aigg.insights.analysis.desk;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.analysis.conclusion.Conclusion;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.schema.events.Probability;

/**
 * A finished analysis, not stored yet.
 *
 * @param id its id, a UUIDv7
 * @param at the moment of the analysis
 * @param market the market as it was
 * @param price the market's probability, as it is shown
 * @param research the evidence
 * @param estimate the estimate
 * @param decision the decision
 * @param conclusion what people read
 */
record Analysis(UUID id, Instant at, Market market, Probability price, Research research, Estimate estimate,
		Decision decision, Conclusion conclusion) {
}
