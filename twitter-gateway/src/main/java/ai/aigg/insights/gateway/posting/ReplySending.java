package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.schema.events.QuestionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One run of the job that sends a reply: sends it, or looks for it when an earlier
 * attempt may have created it.
 */
@Component
class ReplySending {

	private static final Logger log = LoggerFactory.getLogger(ReplySending.class);

	private final Interactions interactions;

	private final ReplyLedger ledger;

	private final ReplyAttempt attempt;

	private final ReadBack readBack;

	private final SendingSettings settings;

	private final PostingMetrics metrics;

	ReplySending(Interactions interactions, ReplyLedger ledger, ReplyAttempt attempt, ReadBack readBack,
			SendingSettings settings, PostingMetrics metrics) {
		this.interactions = interactions;
		this.ledger = ledger;
		this.attempt = attempt;
		this.readBack = readBack;
		this.settings = settings;
		this.metrics = metrics;
	}

	void run(QuestionEvent event) {
		Interaction mention = this.interactions.find(event.questionId().value())
			.orElseThrow(() -> new IllegalStateException("A reply without its mention"));
		if (mention.status() != Status.PENDING) {
			return;
		}
		switch (mention.replyState()) {
			case PREPARED -> send(mention, event);
			case SENDING, UNKNOWN -> look(mention);
			case NONE, POSTED, DRY_RUN, REJECTED ->
				throw new IllegalStateException("A job for a reply that is " + mention.replyState().code());
		}
	}

	private void send(Interaction mention, QuestionEvent event) {
		if (!this.settings.dryRun()) {
			this.attempt.make(mention, event);
			return;
		}
		if (this.ledger.dryRun(mention.id())) {
			this.metrics.dryRun(mention);
			log.info("Dry run, not posted in reply to {}: {}", mention.tweetId(), mention.replyText());
		}
	}

	/**
	 * A process ended or X fell silent after the attempt began: it is never made again,
	 * for the reply may be there.
	 */
	private void look(Interaction mention) {
		this.ledger.unknown(mention.id(), "looking for it");
		PostId reply = this.readBack.find(new PostId(mention.tweetId()))
			.orElseThrow(() -> new RetryLaterException(Reason.OUTCOME_UNKNOWN));
		this.ledger.posted(mention.id(), reply.value());
		this.metrics.posted(mention, "found");
		log.info("The reply to {} is found: {}", mention.tweetId(), reply);
	}

}
