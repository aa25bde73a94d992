package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.SendingLedger;
import ai.aigg.insights.gateway.posting.RejectionRules.Again;
import ai.aigg.insights.gateway.posting.RejectionRules.AgainInOtherWords;
import ai.aigg.insights.gateway.posting.RejectionRules.End;
import ai.aigg.insights.gateway.posting.RejectionRules.Exists;
import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostingOutcome;
import ai.aigg.insights.gateway.x.XPosting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One attempt to post a claimed reply, and the step in the ledger that its outcome means.
 */
@Component
class ReplyAttempt {

	private static final Logger log = LoggerFactory.getLogger(ReplyAttempt.class);

	private final XPosting x;

	private final SendingLedger ledger;

	private final SpendLedger spend;

	private final SendingPause pause;

	private final SenderSettings settings;

	private final Clock clock;

	private final PostingMetrics metrics;

	ReplyAttempt(XPosting x, SendingLedger ledger, SpendLedger spend, SendingPause pause, SenderSettings settings,
			Clock clock, PostingMetrics metrics) {
		this.x = x;
		this.ledger = ledger;
		this.spend = spend;
		this.pause = pause;
		this.settings = settings;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * Makes the attempt.
	 * @param reply claimed just now
	 * @param waited how long ago its claim began
	 */
	void make(ClaimedReply reply, Duration waited) {
		if (waited.compareTo(this.settings.margin()) > 0) {
			// The lease may have ended while this process slept.
			log.warn("The reply to {} is handed back: its claim is {} old", reply.target(), waited);
			handBack(reply, Reason.NOT_SENT, reply.text(), Duration.ZERO);
			return;
		}
		switch (this.x.reply(new PostId(reply.target()), reply.text())) {
			case PostingOutcome.Posted(PostId id) -> {
				this.ledger.posted(reply.id(), id.value());
				this.metrics.posted(reply.createdAt(), "confirmed");
				log.info("Replied to {} with {}", reply.target(), id);
			}
			case PostingOutcome.Rejected rejected -> rejected(reply, rejected);
			case PostingOutcome.Unknown(String cause) -> {
				this.ledger.unknown(reply, cause, this.settings.looks().getFirst());
				this.metrics.unknown();
				log.warn("Nobody knows whether the reply to {} is there: {}", reply.target(), cause);
			}
		}
	}

	private void rejected(ClaimedReply reply, PostingOutcome.Rejected rejected) {
		Instant now = this.clock.instant();
		RejectionRules.Step step = RejectionRules.next(rejected.reason(), reply, now);
		log.warn("Attempt {} to reply to {} is refused ({}): {}", reply.attempt(), reply.target(), rejected.reason(),
				rejected.detail());
		this.metrics.rejected(rejected.reason());
		switch (step) {
			case End end -> {
				this.spend.giveBack(Purchase.REPLY, 1);
				this.ledger.rejected(reply, end.reason(), rejected.detail());
			}
			case Again again -> {
				Instant retryAt = rejected.retryAt();
				Duration wait = (retryAt != null) ? Duration.between(now, retryAt) : again.pause();
				if (again.forAll()) {
					this.pause.hold(again.reason(), now.plus(wait));
				}
				handBack(reply, again.reason(), reply.text(), again.forAll() ? Duration.ZERO : wait);
			}
			case AgainInOtherWords _ -> handBack(reply, Reason.DUPLICATE_TEXT, reply.spareText(), Duration.ZERO);
			case Exists _ -> {
				this.spend.giveBack(Purchase.REPLY, 1);
				this.ledger.exists(reply, this.settings.looks().getFirst());
			}
		}
	}

	private void handBack(ClaimedReply reply, Reason why, String text, Duration wait) {
		this.spend.giveBack(Purchase.REPLY, 1);
		this.ledger.postpone(reply, why, text, wait);
	}

}
