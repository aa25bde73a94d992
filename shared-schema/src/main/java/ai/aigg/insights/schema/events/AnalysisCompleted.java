package ai.aigg.insights.schema.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question is answered. It holds everything that a front door needs to reply; no second
 * look-up is necessary.
 *
 * @param id the event's id
 * @param occurredAt when the conclusion was stored
 * @param version 1
 * @param questionId the question
 * @param analysisId its row in the table of analyses
 * @param marketId the market
 * @param marketQuestion its title; hostile
 * @param marketSlug the last part of its address on Polymarket, or {@code null} when it
 * has none
 * @param outcome the outcome that the probabilities speak of, mostly {@code Yes}; hostile
 * @param marketProbability the market's price of that outcome
 * @param priceAsOf when that price was read
 * @param estimate our probability of that outcome
 * @param estimateLow lower end of the estimate's 80 % interval
 * @param estimateHigh upper end of the estimate's 80 % interval
 * @param recommendation what the decision rule says
 * @param sentiment on which side of the price we are
 * @param confidenceScore how good the evidence is, 0 to 1; not the probability of being
 * right
 * @param conclusion the summary, as stored
 * @param factors at most five short sentences that moved the estimate or the decision,
 * weightiest first
 * @param sources the evidence behind it, best first; may be empty
 * @param analyst who estimated: {@code statistical/2}, or a model's name
 * @param runnerUp the market that may have been meant instead, or {@code null} when the
 * match is sure
 */
public record AnalysisCompleted(UUID id, Instant occurredAt, int version, QuestionId questionId, UUID analysisId,
		MarketId marketId, String marketQuestion, @Nullable String marketSlug, String outcome,
		Probability marketProbability, Instant priceAsOf, Probability estimate, Probability estimateLow,
		Probability estimateHigh, Recommendation recommendation, Sentiment sentiment, BigDecimal confidenceScore,
		String conclusion, List<String> factors, List<Source> sources, String analyst,
		@Nullable MarketCandidate runnerUp) implements QuestionEvent {

	public AnalysisCompleted {
		factors = List.copyOf(factors);
		sources = List.copyOf(sources);
		if (confidenceScore.signum() < 0 || confidenceScore.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("A confidence score lies between 0 and 1, not at " + confidenceScore);
		}
		if (factors.size() > 5) {
			throw new IllegalArgumentException("At most five factors, not " + factors.size());
		}
	}

	@Override
	public String key() {
		return this.marketId.value();
	}

}
