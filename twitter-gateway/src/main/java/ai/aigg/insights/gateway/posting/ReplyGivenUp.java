package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.schema.events.QuestionEvent;

import org.springframework.stereotype.Component;

/**
 * Ends a mention whose reply could not be sent, or not be found.
 */
@Component
class ReplyGivenUp {

	private final Interactions interactions;

	private final ReplyLedger ledger;

	private final PostingMetrics metrics;

	ReplyGivenUp(Interactions interactions, ReplyLedger ledger, PostingMetrics metrics) {
		this.interactions = interactions;
		this.ledger = ledger;
		this.metrics = metrics;
	}

	void accept(QuestionEvent event) {
		this.interactions.find(event.questionId().value()).ifPresent(this::end);
	}

	private void end(Interaction mention) {
		if (mention.status() != Status.PENDING) {
			return;
		}
		if (mention.replyState() == ReplyState.PREPARED) {
			String why = mention.errorMessage();
			Reason reason = (why != null) ? Reason.of(why) : Reason.NOT_SENT;
			this.ledger.rejected(mention.id(), reason, "given up");
			this.metrics.givenUp(reason);
			return;
		}
		this.ledger.lost(mention.id());
		this.metrics.givenUp(Reason.OUTCOME_UNKNOWN);
	}

}
