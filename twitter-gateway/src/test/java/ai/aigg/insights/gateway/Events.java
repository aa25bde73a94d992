package ai.aigg.insights.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.Source;
import ai.aigg.insights.schema.events.UnansweredReason;

/**
 * Events as the ring sends them.
 */
public final class Events {

	/** When they happened. */
	public static final Instant NOW = Instant.parse("2026-11-22T14:05:32Z");

	private Events() {
	}

	/**
	 * A plain answer.
	 * @param questionId the question
	 * @return the event
	 */
	public static AnalysisCompleted answer(UUID questionId) {
		return answer(questionId, "Will Bitcoin reach $150,000 by December 31, 2026?", "Yes", Recommendation.HOLD,
				List.of("Price moved little this week.", "The rules leave no room."));
	}

	/**
	 * An answer with foreign words in it.
	 * @param questionId the question
	 * @param title the market's title
	 * @param outcome the outcome's name
	 * @param recommendation the decision
	 * @param factors what moved it
	 * @return the event
	 */
	public static AnalysisCompleted answer(UUID questionId, String title, String outcome, Recommendation recommendation,
			List<String> factors) {
		return new AnalysisCompleted(UUID.randomUUID(), NOW, 1, new QuestionId(questionId), UUID.randomUUID(),
				new MarketId("559652"), title, "bitcoin-150k", outcome, Probability.of(0.123), NOW,
				Probability.of(0.09), Probability.of(0.05), Probability.of(0.14), recommendation, Sentiment.NEUTRAL,
				new BigDecimal("0.55"), "The price is fair.", factors,
				List.of(new Source("Rules", "https://gamma-api.polymarket.com/markets/559652", null, NOW)),
				"statistical/1", null);
	}

	/**
	 * A question without an answer.
	 * @param questionId the question
	 * @param reason why
	 * @param nearest titles of markets that came near
	 * @return the event
	 */
	public static QuestionUnanswered regret(UUID questionId, UnansweredReason reason, String... nearest) {
		return new QuestionUnanswered(UUID.randomUUID(), NOW, 1, new QuestionId(questionId), reason, "for operators",
				List.of(nearest)
					.stream()
					.map((title) -> new MarketCandidate(new MarketId("1"), title, Probability.of(0.23), 0.4, null))
					.toList(),
				null);
	}

}
