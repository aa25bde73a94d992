package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.chart.ReplyPictures;
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
import ai.aigg.insights.gateway.x.Rejection;
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

	private final ReplyPictures pictures;

	private final SendingLedger ledger;

	private final SpendLedger spend;

	private final SendingPause pause;

	private final SenderSettings settings;

	private final Clock clock;

	private final PostingMetrics metrics;

	ReplyAttempt(XPosting x, ReplyPictures pictures, SendingLedger ledger, SpendLedger spend, SendingPause pause,
			SenderSettings settings, Clock clock, PostingMetrics metrics) {
		this.x = x;
		this.pictures = pictures;
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
		if (isLate(reply, waited, this.settings.margin())) {
			return;
		}
		long begun = System.nanoTime();
		String picture = this.pictures.of(reply).orElse(null);
		if (isLate(reply, waited.plusNanos(System.nanoTime() - begun),
				this.settings.margin().plus(this.pictures.timeout()))) {
			return;
		}
		PostId target = new PostId(reply.target());
		PostingOutcome outcome = (picture != null) ? this.x.reply(target, reply.text(), picture)
				: this.x.reply(target, reply.text());
		switch (outcome) {
			case PostingOutcome.Posted(PostId id) -> {
				this.ledger.posted(reply.id(), id.value());
				this.metrics.posted(reply.createdAt(), "confirmed");
				log.info("Replied to {} with {}", reply.target(), id);
			}
			case PostingOutcome.Rejected rejected when picture != null
					&& rejected.reason() == Rejection.INVALID_REQUEST ->
				withoutPicture(reply, rejected);
			case PostingOutcome.Rejected rejected -> rejected(reply, rejected);
			case PostingOutcome.Unknown(String cause) -> {
				this.ledger.unknown(reply, cause, this.settings.looks().getFirst());
				this.metrics.unknown();
				log.warn("Nobody knows whether the reply to {} is there: {}", reply.target(), cause);
			}
		}
	}

	private boolean isLate(ClaimedReply reply, Duration waited, Duration limit) {
		if (waited.compareTo(limit) <= 0) {
			return false;
		}
		// The lease may have ended while this process slept.
		log.warn("The reply to {} is handed back: its claim is {} old", reply.target(), waited);
		handBack(reply, Reason.NOT_SENT, reply.text(), Duration.ZERO);
		return true;
	}

	/**
	 * It may be the picture that X did not like: nothing was created, and the text is
	 * tried alone.
	 */
	private void withoutPicture(ClaimedReply reply, PostingOutcome.Rejected rejected) {
		log.warn("The reply to {} is tried without its picture: {}", reply.target(), rejected.detail());
		this.metrics.rejected(rejected.reason());
		this.pictures.drop(reply);
		handBack(reply, Reason.INVALID_REQUEST, reply.text(), Duration.ZERO);
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
