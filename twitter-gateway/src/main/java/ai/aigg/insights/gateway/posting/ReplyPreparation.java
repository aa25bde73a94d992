package ai.aigg.insights.gateway.posting;

import java.util.UUID;

import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.PreparedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.reply.Offer;
import ai.aigg.insights.gateway.reply.ReplyComposer;
import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the reply to a question of ours and orders its sending, in one transaction.
 */
@Component
class ReplyPreparation {

	private static final String CONSUMER = "reply";

	private final Inbox inbox;

	private final Interactions interactions;

	private final ReplyLedger ledger;

	private final ReplyComposer composer;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> sending;

	ReplyPreparation(Inbox inbox, Interactions interactions, ReplyLedger ledger, ReplyComposer composer, JobQueue jobs,
			OneTimeTask<EventJob> postReply) {
		this.inbox = inbox;
		this.interactions = interactions;
		this.ledger = ledger;
		this.composer = composer;
		this.jobs = jobs;
		this.sending = postReply;
	}

	@Transactional
	void prepare(AnalysisCompleted answer) {
		if (isOurs(answer) && this.ledger.prepare(answer.questionId().value(),
				reply(answer, Reason.ANSWERED, answer.analysisId()))) {
			this.jobs.add(this.sending, answer);
		}
	}

	@Transactional
	void prepare(QuestionUnanswered regret) {
		if (isOurs(regret) && this.ledger.prepare(regret.questionId().value(), reply(regret, reason(regret), null))) {
			this.jobs.add(this.sending, regret);
		}
	}

	/**
	 * Whether it is news about a mention. The row is locked, so that the deadline cannot
	 * pass in between.
	 */
	private boolean isOurs(QuestionEvent event) {
		return this.inbox.take(CONSUMER, event) && this.interactions.lock(event.questionId().value()).isPresent();
	}

	private PreparedReply reply(QuestionEvent event, Reason reason, @Nullable UUID analysisId) {
		Offer offer = Offer.of(event);
		return new PreparedReply(this.composer.compose(event), reason, analysisId, offer.subject(), offer.choices());
	}

	private static Reason reason(QuestionUnanswered regret) {
		return switch (regret.reason()) {
			case NO_MATCHING_MARKET -> Reason.NO_MARKET;
			case NOT_A_QUESTION -> Reason.NOT_A_QUESTION;
			case MARKET_NOT_TRADEABLE -> Reason.MARKET_NOT_TRADEABLE;
			case BUDGET -> Reason.BUDGET;
			case INTERNAL_ERROR -> Reason.INTERNAL_ERROR;
			case SEVERAL_MARKETS -> Reason.SEVERAL_MARKETS;
			case WHOLE_EVENT -> Reason.WHOLE_EVENT;
			case OTHER -> Reason.UNANSWERED;
		};
	}

}
