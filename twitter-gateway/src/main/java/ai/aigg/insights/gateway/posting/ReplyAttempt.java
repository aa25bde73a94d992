package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.reply.ReplyComposer;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostingOutcome;
import ai.aigg.insights.gateway.x.XPosting;
import ai.aigg.insights.schema.events.QuestionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One attempt to post a prepared reply, and the step in the ledger that its outcome
 * means.
 */
@Component
class ReplyAttempt {

	private static final Logger log = LoggerFactory.getLogger(ReplyAttempt.class);

	private final XPosting x;

	private final ReplyLedger ledger;

	private final ReplyComposer composer;

	private final SendingPause pause;

	private final AccountCheck account;

	private final Clock clock;

	private final PostingMetrics metrics;

	ReplyAttempt(XPosting x, ReplyLedger ledger, ReplyComposer composer, SendingPause pause, AccountCheck account,
			Clock clock, PostingMetrics metrics) {
		this.x = x;
		this.ledger = ledger;
		this.composer = composer;
		this.pause = pause;
		this.account = account;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * Makes the attempt.
	 * @param mention with a prepared reply
	 * @param event what the reply is made of
	 * @throws RetryLaterException when there is to be another run
	 */
	void make(Interaction mention, QuestionEvent event) {
		String text = Objects.requireNonNull(mention.replyText(), "a prepared reply has its text");
		Optional<Reason> obstacle = this.pause.obstacle().or(this.account::obstacle);
		if (obstacle.isPresent()) {
			this.ledger.waiting(mention.id(), obstacle.get());
			throw new RetryLaterException(obstacle.get());
		}
		if (!this.ledger.claim(mention.id())) {
			log.info("Another process sends the reply to {}", mention.tweetId());
			throw new RetryLaterException(Reason.OUTCOME_UNKNOWN);
		}
		switch (this.x.reply(new PostId(mention.tweetId()), text)) {
			case PostingOutcome.Posted(PostId id) -> {
				this.ledger.posted(mention.id(), id.value());
				this.metrics.posted(mention, "confirmed");
				log.info("Replied to {} with {}", mention.tweetId(), id);
			}
			case PostingOutcome.Rejected rejected -> rejected(mention, event, text, rejected);
			case PostingOutcome.Unknown(String cause) -> {
				this.ledger.unknown(mention.id(), cause);
				this.metrics.unknown();
				log.warn("Nobody knows whether the reply to {} is there: {}", mention.tweetId(), cause);
				throw new RetryLaterException(Reason.OUTCOME_UNKNOWN);
			}
		}
	}

	private void rejected(Interaction mention, QuestionEvent event, String text, PostingOutcome.Rejected rejected) {
		String uniqueText = this.composer.composeUnique(event, mention.tweetId());
		RejectionRules.Step step = RejectionRules.next(rejected.reason(), mention.askedAt(), this.clock.instant(),
				text.equals(uniqueText));
		log.warn("The reply to {} is refused ({}) and {}: {}", mention.tweetId(), step.reason().code(),
				(step instanceof RejectionRules.End) ? "given up" : "tried again", rejected.detail());
		this.metrics.rejected(step.reason());
		this.pause.until(rejected.retryAt());
		switch (step) {
			case RejectionRules.End end -> this.ledger.rejected(mention.id(), end.reason(), rejected.detail());
			case RejectionRules.Again again -> {
				this.ledger.postpone(mention.id(), again.reason(), text);
				throw new RetryLaterException(again.reason());
			}
			case RejectionRules.AgainUniquely again -> {
				this.ledger.postpone(mention.id(), again.reason(), uniqueText);
				throw new RetryLaterException(again.reason());
			}
		}
	}

}
