package ai.aigg.insights.markets.matching;

import java.time.Clock;
import java.util.List;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says in events what the matching of a question came to.
 */
@Component
class QuestionReplies {

	private final Ids ids;

	private final Clock clock;

	QuestionReplies(Ids ids, Clock clock) {
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Says what a match comes to.
	 * @param question the question
	 * @param match what it means
	 * @return the event to publish
	 */
	QuestionEvent to(QuestionAsked question, Match match) {
		return switch (match) {
			case Match.Matched(MarketHit market, Choice runnerUp) when market.probability() == null ->
				unanswered(question, UnansweredReason.MARKET_NOT_TRADEABLE,
						"Market %s has no price".formatted(market.id()), List.of(new Choice(market, null)), null);
			case Match.Matched(MarketHit market, Choice runnerUp) -> new ResearchRequested(this.ids.next(),
					this.clock.instant(), 1, question.questionId(), market.id(), question.text(), market.score(),
					(runnerUp != null) ? runnerUp.candidate() : null, question.accessLevel());
			case Match.Several(List<Choice> choices) -> unanswered(question, UnansweredReason.SEVERAL_MARKETS,
					"%d events are equally likely".formatted(choices.size()), choices, null);
			case Match.WholeEvent(String title, List<Choice> leading) -> unanswered(question,
					UnansweredReason.WHOLE_EVENT, "It names none of the event's markets", leading, title);
			case Match.NoMarket(List<Choice> nearest) -> unanswered(question, UnansweredReason.NO_MATCHING_MARKET,
					nearest.isEmpty() ? "No open market shares a word with it"
							: "The nearest market scores %.2f".formatted(nearest.getFirst().market().score()),
					nearest, null);
			case Match.NoQuestion() -> unanswered(question, UnansweredReason.NOT_A_QUESTION,
					"Nothing is left of the text without mentions, links and chatter", List.of(), null);
		};
	}

	private QuestionUnanswered unanswered(QuestionAsked question, UnansweredReason reason, String detail,
			List<Choice> nearest, @Nullable String eventTitle) {
		return new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, question.questionId(), reason, detail,
				nearest.stream().map(Choice::candidate).toList(), eventTitle);
	}

}
