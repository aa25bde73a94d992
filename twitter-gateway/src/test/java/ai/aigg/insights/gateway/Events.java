package ai.aigg.insights.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.jspecify.annotations.Nullable;

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
	 * An answer that may have missed the market.
	 * @param answer a sure answer
	 * @param runnerUp the other market's title
	 * @return the event
	 */
	public static AnalysisCompleted unsure(AnalysisCompleted answer, String runnerUp) {
		return new AnalysisCompleted(answer.id(), answer.occurredAt(), 1, answer.questionId(), answer.analysisId(),
				answer.marketId(), answer.marketQuestion(), answer.marketSlug(), answer.outcome(),
				answer.marketProbability(), answer.priceAsOf(), answer.estimate(), answer.estimateLow(),
				answer.estimateHigh(), answer.recommendation(), answer.sentiment(), answer.confidenceScore(),
				answer.conclusion(), answer.factors(), answer.sources(), answer.analyst(),
				candidate("559653", runnerUp, null));
	}

	/**
	 * A question that may mean several markets.
	 * @param questionId the question
	 * @param titles their titles; their ids are 1, 2, 3 …
	 * @return the event
	 */
	public static QuestionUnanswered several(UUID questionId, List<String> titles) {
		return unanswered(questionId, UnansweredReason.SEVERAL_MARKETS, null,
				IntStream.range(0, titles.size())
					.mapToObj((index) -> candidate(Integer.toString(index + 1), titles.get(index), "label"))
					.toList());
	}

	/**
	 * A question about an event as a whole.
	 * @param questionId the question
	 * @param title the event's title, or {@code null}
	 * @param labels names of its outcomes; their ids are 1, 2, 3 …
	 * @return the event
	 */
	public static QuestionUnanswered wholeEvent(UUID questionId, @Nullable String title, List<String> labels) {
		return unanswered(questionId, UnansweredReason.WHOLE_EVENT, title,
				IntStream.range(0, labels.size())
					.mapToObj((index) -> candidate(Integer.toString(index + 1), "Will " + labels.get(index) + " win?",
							labels.get(index)))
					.toList());
	}

	private static MarketCandidate candidate(String id, String title, @Nullable String label) {
		return new MarketCandidate(new MarketId(id), title, Probability.of(0.23), 0.4, label);
	}

	private static QuestionUnanswered unanswered(UUID questionId, UnansweredReason reason, @Nullable String eventTitle,
			List<MarketCandidate> nearest) {
		return new QuestionUnanswered(UUID.randomUUID(), NOW, 1, new QuestionId(questionId), reason, "for operators",
				nearest, eventTitle);
	}

	/**
	 * A question without an answer.
	 * @param questionId the question
	 * @param reason why
	 * @param nearest titles of markets that came near
	 * @return the event
	 */
	public static QuestionUnanswered regret(UUID questionId, UnansweredReason reason, String... nearest) {
		return unanswered(questionId, reason, null,
				List.of(nearest).stream().map((title) -> candidate("1", title, null)).toList());
	}

}
