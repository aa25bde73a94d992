package ai.aigg.insights.gateway.posting;

import java.time.Duration;

import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Ends mentions that the ring has not answered in time.
 */
@Component
class DeadlineSweep implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(DeadlineSweep.class);

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private static final int BATCH = 200;

	private final ReplyLedger ledger;

	private final DeadlineSettings settings;

	private final PostingMetrics metrics;

	private final SignalledLoop loop = new SignalledLoop("deadline", PAUSE, this::sweep);

	DeadlineSweep(ReplyLedger ledger, DeadlineSettings settings, PostingMetrics metrics) {
		this.ledger = ledger;
		this.settings = settings;
		this.metrics = metrics;
	}

	boolean sweep() {
		int ended = this.ledger.timeOut(this.settings.answerDeadline(), BATCH);
		if (ended > 0) {
			this.metrics.timedOut(ended);
			log.warn("{} mentions had no answer within {} and get no reply", ended, this.settings.answerDeadline());
		}
		return ended == BATCH;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
