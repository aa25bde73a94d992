package ai.aigg.insights.gateway.posting;

import java.util.UUID;

import ai.aigg.insights.gateway.ledger.PreparedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.reply.Offer;
import ai.aigg.insights.gateway.reply.ReplyComposer;
import ai.aigg.insights.gateway.reply.ReplyLanguage;
import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the reply to a question of ours, in one transaction, and wakes its sender.
 */
@Component
class ReplyPreparation {

	private static final String CONSUMER = "reply";

	private final Inbox inbox;

	private final ReplyLedger ledger;

	private final ReplyComposer composer;

	private final ReplySender sender;

	ReplyPreparation(Inbox inbox, ReplyLedger ledger, ReplyComposer composer, ReplySender sender) {
		this.inbox = inbox;
		this.ledger = ledger;
		this.composer = composer;
		this.sender = sender;
	}

	@Transactional
	void prepare(AnalysisCompleted answer) {
		prepare(answer, Reason.ANSWERED, answer.analysisId());
	}

	@Transactional
	void prepare(QuestionUnanswered regret) {
		prepare(regret, reason(regret), null);
	}

	private void prepare(QuestionEvent event, Reason reason, @Nullable UUID analysisId) {
		UUID id = event.questionId().value();
		if (!this.inbox.take(CONSUMER, event)) {
			return;
		}
		this.ledger.open(id).ifPresent((mention) -> {
			Offer offer = Offer.of(event);
			ReplyLanguage language = ReplyLanguage.of(mention.lang(), mention.queryText());
			PreparedReply reply = new PreparedReply(this.composer.compose(event, language),
					this.composer.composeUnique(event, language, mention.tweetId()), reason, analysisId,
					offer.subject(), offer.choices());
			if (this.ledger.prepare(id, reply)) {
				this.sender.replyReady();
			}
		});
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
