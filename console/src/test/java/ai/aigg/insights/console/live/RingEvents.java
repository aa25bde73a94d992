package ai.aigg.insights.console.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.UnansweredReason;

/**
 * Events of one question, a second apart.
 */
final class RingEvents {

	static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

	private static final MarketId MARKET = new MarketId("559652");

	private RingEvents() {
	}

	static QuestionAsked asked(UUID question, String tweetId) {
		return new QuestionAsked(UUID.randomUUID(), START.plusSeconds(1), 1, new QuestionId(question), "x", tweetId,
				"will it rain?", null, START, null, "vip");
	}

	static ResearchRequested matched(UUID question) {
		return new ResearchRequested(UUID.randomUUID(), START.plusSeconds(2), 1, new QuestionId(question), MARKET,
				"will it rain?", 0.91, null, "vip");
	}

	static ResearchCompleted researched(UUID question) {
		return new ResearchCompleted(UUID.randomUUID(), START.plusSeconds(3), 1, new QuestionId(question), MARKET,
				"will it rain?", List.of(UUID.randomUUID()), true, null, "vip");
	}

	static AnalysisCompleted analysed(UUID question) {
		return new AnalysisCompleted(UUID.randomUUID(), START.plusSeconds(4), 1, new QuestionId(question),
				UUID.randomUUID(), MARKET, "Will it rain?", "rain", "Yes", Probability.of(0.12), START,
				Probability.of(0.09), Probability.of(0.05), Probability.of(0.14), Recommendation.HOLD,
				Sentiment.NEUTRAL, new BigDecimal("0.55"), "The price is fair.", List.of(), List.of(), "statistical/2",
				null);
	}

	static QuestionUnanswered unanswered(UUID question, String nearest) {
		return new QuestionUnanswered(UUID.randomUUID(), START.plusSeconds(2), 1, new QuestionId(question),
				UnansweredReason.SEVERAL_MARKETS, "two as likely",
				List.of(new MarketCandidate(MARKET, nearest, Probability.of(0.2), 0.4, null)), null);
	}

}
