package ai.aigg.insights.schema.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One complete and one minimal event of every kind, always the same.
 */
final class EventSamples {

	private static final UUID ID = UUID.fromString("019a9b1c-0000-7000-8000-000000000001");

	private static final UUID ROW = UUID.fromString("019a9b1c-0000-7000-8000-000000000002");

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

	private static final QuestionId QUESTION = QuestionId.parse("019a9b1c-0000-7000-8000-000000000003");

	private static final MarketId MARKET = new MarketId("559652");

	private static final String TITLE = "Will Bitcoin hit $150,000 by December 31?";

	private static final MarketCandidate RIVAL = new MarketCandidate(new MarketId("559653"),
			"Will Bitcoin hit $200,000 by December 31?", Probability.of(0.03), 0.24, "↑ 200,000");

	private EventSamples() {
	}

	static Stream<Sample> all() {
		return Stream.of(
				new Sample("complete",
						new MarketUpdated(ID, NOW, 1, MARKET, 42, TITLE, "will-bitcoin-hit-150k", "Crypto",
								List.of(new OutcomePrice("Yes", Probability.of(0.085)),
										new OutcomePrice("No", Probability.of(0.915))),
								Probability.of(0.085), Probability.of(0.08), Probability.of(0.09),
								new BigDecimal("125000.50"), new BigDecimal("500000.00"), NOW, true, false,
								Resolution.OPEN, "Yes", NOW)),
				new Sample("minimal",
						new MarketUpdated(ID, NOW, 1, MARKET, 42, TITLE, null, null,
								List.of(new OutcomePrice("Yes", null)), null, null, null, BigDecimal.ZERO,
								BigDecimal.ZERO, null, false, true, Resolution.VOID, null, NOW)),
				new Sample("complete",
						new QuestionAsked(ID, NOW, 1, QUESTION, "x", "1990000000000000001", "will btc hit 150k?",
								"Bitcoin is unstoppable", NOW, MARKET, "vip")),
				new Sample("minimal",
						new QuestionAsked(ID, NOW, 1, QUESTION, "x", "1990000000000000001", "", null, NOW, null, null)),
				new Sample("complete",
						new QuestionUnanswered(ID, NOW, 1, QUESTION, UnansweredReason.NO_MATCHING_MARKET,
								"best score 0.31 is under 0.45",
								List.of(new MarketCandidate(MARKET, TITLE, Probability.of(0.085), 0.31, null)), null)),
				new Sample("whole-event",
						new QuestionUnanswered(ID, NOW, 1, QUESTION, UnansweredReason.WHOLE_EVENT,
								"an event of 12 markets", List.of(RIVAL), "Bitcoin in 2026")),
				new Sample("minimal",
						new QuestionUnanswered(ID, NOW, 1, QUESTION, UnansweredReason.NOT_A_QUESTION, "", List.of(),
								null)),
				new Sample("complete",
						new ResearchRequested(ID, NOW, 1, QUESTION, MARKET, "will btc hit 150k?", 0.87, RIVAL, "vip")),
				new Sample("complete",
						new ResearchCompleted(ID, NOW, 1, QUESTION, MARKET, "will btc hit 150k?", List.of(ROW), true,
								RIVAL, "vip")),
				new Sample("complete",
						analysis(TITLE, "will-bitcoin-hit-150k", List.of("Ends in 39 days."),
								List.of(new Source("Rules", "https://polymarket.com/event/x", NOW, NOW)), RIVAL)),
				new Sample("minimal", analysis(TITLE, null, List.of(), List.of(), null)));
	}

	private static AnalysisCompleted analysis(String title, @Nullable String slug, List<String> factors,
			List<Source> sources, @Nullable MarketCandidate runnerUp) {
		return new AnalysisCompleted(ID, NOW, 1, QUESTION, ROW, MARKET, title, slug, "Yes", Probability.of(0.085), NOW,
				Probability.of(0.081), Probability.of(0.05), Probability.of(0.12), Recommendation.HOLD,
				Sentiment.NEUTRAL, new BigDecimal("0.62"), "No edge after costs.", factors, sources, "statistical/2",
				runnerUp);
	}

	record Sample(String kind, Event event) {

		Topic topic() {
			return Topic.of(this.event);
		}

		String fileName() {
			return topic().topicName() + "." + this.kind + ".json";
		}

		@Override
		public String toString() {
			return fileName();
		}

	}

}
