package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.UnansweredReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Says on the ring how an analysis ended; always within a transaction.
 */
@Component
class Replies {

	private final Outbox outbox;

	private final Questions questions;

	private final Ids ids;

	private final Clock clock;

	private final MeterRegistry meters;

	Replies(Outbox outbox, Questions questions, Ids ids, Clock clock, MeterRegistry meters) {
		this.outbox = outbox;
		this.questions = questions;
		this.ids = ids;
		this.clock = clock;
		this.meters = meters;
		for (UnansweredReason reason : UnansweredReason.values()) {
			// What has not happened yet is 0, not absent.
			unanswered(reason);
		}
	}

	/** An analysis was made for this question. */
	void completed(ResearchCompleted event, Finding finding, BigDecimal costUsd) {
		answered(event, finding, false, costUsd);
	}

	/** An analysis that was made for another question answers this one too. */
	void shared(ResearchCompleted event, Finding finding) {
		answered(event, finding, true, BigDecimal.ZERO);
	}

	private void answered(ResearchCompleted event, Finding finding, boolean shared, BigDecimal costUsd) {
		this.questions.end(event.questionId(), finding.analysisId(), shared, costUsd);
		this.outbox.publish(finding.answer(this.ids.next(), this.clock.instant(), event));
		this.meters
			.counter("aigg.analysis.completed", "recommendation", finding.recommendation().name(), "shared",
					Boolean.toString(shared))
			.increment();
		this.meters.summary("aigg.analysis.answer.cents").record(costUsd.movePointRight(2).doubleValue());
	}

	void notTradeable(ResearchCompleted event) {
		unanswered(event, UnansweredReason.MARKET_NOT_TRADEABLE,
				"Market %s is closed or has no price".formatted(event.marketId()));
	}

	void overBudget(ResearchCompleted event) {
		unanswered(event, UnansweredReason.BUDGET,
				"As many analyses were made today as may be; market %s has none to share".formatted(event.marketId()));
	}

	void gaveUp(ResearchCompleted event) {
		unanswered(event, UnansweredReason.INTERNAL_ERROR,
				"Analysis of market %s failed as often as it may".formatted(event.marketId()));
	}

	private void unanswered(ResearchCompleted event, UnansweredReason reason, String detail) {
		this.questions.end(event.questionId(), null, false, BigDecimal.ZERO);
		this.outbox.publish(new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, event.questionId(), reason,
				detail, List.of(), null));
		unanswered(reason).increment();
	}

	private Counter unanswered(UnansweredReason reason) {
		return this.meters.counter("aigg.analysis.unanswered", "reason", reason.name());
	}

}
