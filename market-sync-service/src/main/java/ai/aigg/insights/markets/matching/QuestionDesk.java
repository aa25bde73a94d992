package ai.aigg.insights.markets.matching;

import java.time.Clock;
import java.util.List;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.UnansweredReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes each question once and says which market it means, or that it ends here.
 */
@Component
class QuestionDesk {

	private static final Logger log = LoggerFactory.getLogger(QuestionDesk.class);

	private static final String CONSUMER = "question-desk";

	private final Inbox inbox;

	private final Outbox outbox;

	private final MarketMatcher matcher;

	private final Ids ids;

	private final Clock clock;

	private final MeterRegistry meters;

	QuestionDesk(Inbox inbox, Outbox outbox, MarketMatcher matcher, Ids ids, Clock clock, MeterRegistry meters) {
		this.inbox = inbox;
		this.outbox = outbox;
		this.matcher = matcher;
		this.ids = ids;
		this.clock = clock;
		this.meters = meters;
	}

	@Transactional
	public void take(QuestionAsked question) {
		if (!this.inbox.take(CONSUMER, question)) {
			return;
		}
		Timer.Sample sample = Timer.start(this.meters);
		Match match = this.matcher.match(question.text(), question.contextText(), question.askedAt());
		QuestionEvent answer = answer(question, match);
		sample.stop(this.meters.timer("markets.matching", "result", result(answer)));
		this.outbox.publish(answer);
		log.info("Question matched: {}", result(answer));
	}

	private QuestionEvent answer(QuestionAsked question, Match match) {
		return switch (match) {
			case Match.Matched(MarketHit market) when market.probability() == null ->
				unanswered(question, UnansweredReason.MARKET_NOT_TRADEABLE,
						"Market %s has no price".formatted(market.id()), List.of(market));
			case Match.Matched(MarketHit market) -> new ResearchRequested(this.ids.next(), this.clock.instant(), 1,
					question.questionId(), market.id(), question.text(), market.score(), null, question.accessLevel());
			case Match.NoMarket(List<MarketHit> nearest) -> unanswered(question, UnansweredReason.NO_MATCHING_MARKET,
					nearest.isEmpty() ? "No open market shares a word with it"
							: "The nearest market scores %.2f".formatted(nearest.getFirst().score()),
					nearest);
			case Match.NoQuestion() -> unanswered(question, UnansweredReason.NOT_A_QUESTION,
					"Nothing is left of the text without mentions, links and chatter", List.of());
		};
	}

	private QuestionUnanswered unanswered(QuestionAsked question, UnansweredReason reason, String detail,
			List<MarketHit> nearest) {
		return new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, question.questionId(), reason, detail,
				nearest.stream()
					.map((hit) -> new MarketCandidate(hit.id(), hit.question(), hit.probability(), hit.score(), null))
					.toList(),
				null);
	}

	private static String result(QuestionEvent answer) {
		return (answer instanceof QuestionUnanswered unanswered) ? unanswered.reason().name() : "MATCHED";
	}

}
