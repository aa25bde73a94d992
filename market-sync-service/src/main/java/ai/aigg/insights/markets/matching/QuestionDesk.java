package ai.aigg.insights.markets.matching;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
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

	private final SecondOpinion second;

	private final QuestionReplies replies;

	private final MeterRegistry meters;

	QuestionDesk(Inbox inbox, Outbox outbox, MarketMatcher matcher, SecondOpinion second, QuestionReplies replies,
			MeterRegistry meters) {
		this.inbox = inbox;
		this.outbox = outbox;
		this.matcher = matcher;
		this.second = second;
		this.replies = replies;
		this.meters = meters;
	}

	@Transactional
	public void take(QuestionAsked question) {
		if (!this.inbox.take(CONSUMER, question)) {
			return;
		}
		Timer.Sample sample = Timer.start(this.meters);
		Match match = (question.marketId() != null) ? this.matcher.chosen(question.marketId())
				: this.matcher.match(question.text(), question.contextText(), question.askedAt());
		if (this.second.takes(question, match)) {
			return;
		}
		QuestionEvent answer = this.replies.to(question, match);
		sample.stop(this.meters.timer("markets.matching", "result", result(answer)));
		this.outbox.publish(answer);
		log.info("Question matched: {}", result(answer));
	}

	private static String result(QuestionEvent answer) {
		return (answer instanceof QuestionUnanswered unanswered) ? unanswered.reason().name() : "MATCHED";
	}

}
