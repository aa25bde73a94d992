package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.gateway.ledger.LostReplies;
import ai.aigg.insights.gateway.ledger.LostReply;
import ai.aigg.insights.gateway.ledger.SendingLedger;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds out what became of replies whose sending ended unknown, on the instance that
 * sends.
 */
@Component
class Reconciler implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	private static final int BATCH = 100;

	private static final Duration SLOWEST = Duration.ofSeconds(1);

	/** Our timeline could not be read, or not far enough. */
	private static final Duration NO_VIEW = Duration.ofSeconds(15);

	private final SenderLease lease;

	private final LostReplies lost;

	private final SendingLedger ledger;

	private final ReadBack readBack;

	private final AttemptBudget budget;

	private final SenderSettings settings;

	private final PostingMetrics metrics;

	private final ReplySender sender;

	private final SignalledLoop loop;

	Reconciler(SenderLease lease, LostReplies lost, SendingLedger ledger, ReadBack readBack, AttemptBudget budget,
			SenderSettings settings, PostingMetrics metrics, ReplySender sender) {
		this.lease = lease;
		this.lost = lost;
		this.ledger = ledger;
		this.readBack = readBack;
		this.budget = budget;
		this.settings = settings;
		this.metrics = metrics;
		this.sender = sender;
		Duration first = settings.looks().getFirst();
		this.loop = new SignalledLoop("reconciler", (first.compareTo(SLOWEST) < 0) ? first : SLOWEST, this::reconcile);
	}

	boolean reconcile() {
		if (this.lease.token().isEmpty()) {
			return false;
		}
		int recovered = this.lost.recover(this.budget.whole());
		if (recovered > 0) {
			log.warn("{} replies were being sent when their process ended", recovered);
		}
		List<LostReply> due = this.lost.due(BATCH);
		if (due.isEmpty()) {
			return false;
		}
		ReadBack.Found found = read(due);
		due.forEach((reply) -> settle(reply, found));
		return due.size() == BATCH && found.isComplete();
	}

	private ReadBack.Found read(List<LostReply> due) {
		try {
			return this.readBack.find(due);
		}
		catch (RuntimeException ex) {
			due.forEach((reply) -> this.lost.lookLater(reply, NO_VIEW));
			throw ex;
		}
	}

	private void settle(LostReply reply, ReadBack.Found found) {
		PostId id = found.replies().get(new PostId(reply.target()));
		switch (AfterLook.of(reply, id != null, found.isComplete(), this.settings)) {
			case POSTED -> posted(reply, Objects.requireNonNull(id));
			case LOOK_LATER -> this.lost.lookLater(reply, NO_VIEW);
			case LOOK_AGAIN -> this.lost.lookAgain(reply, this.settings.looks().get(reply.looks() + 1));
			case AS_X_SAYS -> asXSays(reply);
			case SEND_AGAIN -> {
				log.warn("The reply to {} is not there and is sent again", reply.target());
				this.lost.sendAgain(reply, this.budget.whole());
				this.sender.replyReady();
			}
			case MANUAL -> {
				this.lost.manual(reply);
				this.metrics.manual();
				log.error("Nobody knows whether the reply to {} is there after {} attempts: please look",
						reply.target(), reply.leftOpen());
			}
		}
	}

	private void posted(LostReply reply, PostId id) {
		this.ledger.posted(reply.id(), id.value());
		this.metrics.posted(reply.createdAt(), "found");
		log.info("The reply to {} is found: {}", reply.target(), id);
	}

	private void asXSays(LostReply reply) {
		if (this.lost.sendInOtherWords(reply)) {
			log.warn("The words for {} are those of another reply and are changed", reply.target());
			this.sender.replyReady();
		}
		else if (this.lost.isContested(reply)) {
			this.lost.lookLater(reply, NO_VIEW);
		}
		else {
			this.lost.postedWithoutId(reply);
			this.metrics.posted(reply.createdAt(), "duplicate");
			log.warn("The reply to {} is there, as X says, but was not found", reply.target());
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
