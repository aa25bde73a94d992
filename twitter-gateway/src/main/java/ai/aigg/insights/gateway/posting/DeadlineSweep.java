package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.gateway.ledger.LostReplies;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Ends mentions that the ring has not answered, or whose replies X has not taken, in
 * time.
 */
@Component
class DeadlineSweep implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(DeadlineSweep.class);

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private static final int BATCH = 200;

	private final ReplyLedger ledger;

	private final LostReplies lost;

	private final SenderSettings sending;

	private final SendingPause pause;

	private final DeadlineSettings settings;

	private final PostingMetrics metrics;

	private final SignalledLoop loop = new SignalledLoop("deadline", PAUSE, this::sweep);

	DeadlineSweep(ReplyLedger ledger, LostReplies lost, DeadlineSettings settings, SenderSettings sending,
			SendingPause pause, PostingMetrics metrics) {
		this.ledger = ledger;
		this.lost = lost;
		this.sending = sending;
		this.pause = pause;
		this.settings = settings;
		this.metrics = metrics;
	}

	boolean sweep() {
		int ended = this.ledger.timeOut(this.settings.answerDeadline(), BATCH);
		if (ended > 0) {
			this.metrics.timedOut(ended);
			log.warn("{} mentions had no answer within {} and get no reply", ended, this.settings.answerDeadline());
		}
		List<Reason> expired = this.lost.expire(this.sending.replyDeadline(),
				this.pause.obstacle().orElse(Reason.TIMED_OUT), BATCH);
		expired.forEach(this.metrics::givenUp);
		if (!expired.isEmpty()) {
			log.warn("{} replies could not be sent within {}: {}", expired.size(), this.sending.replyDeadline(),
					Set.copyOf(expired));
		}
		return ended == BATCH || expired.size() == BATCH;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
