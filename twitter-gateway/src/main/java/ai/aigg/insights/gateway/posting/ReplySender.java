package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import ai.aigg.insights.gateway.chart.ReplyPictures;
import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.SendingLedger;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sends prepared replies as soon as there are any, several at once, on the one instance
 * that holds the lease.
 */
@Component
class ReplySender implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(ReplySender.class);

	private static final int DRY_BATCH = 100;

	private final SenderLease lease;

	private final ReplyClaims claims;

	private final ReplyAttempt attempt;

	private final SendingLedger ledger;

	private final ReplyPictures pictures;

	private final SendingPause pause;

	private final AccountCheck account;

	private final PostingMetrics metrics;

	private final Traces traces;

	private final boolean dryRun;

	private final Semaphore slots;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final SignalledLoop loop;

	/** Whether a reply had to wait for a slot. */
	private volatile boolean full;

	ReplySender(SenderLease lease, ReplyClaims claims, ReplyAttempt attempt, SendingLedger ledger,
			ReplyPictures pictures, SendingPause pause, AccountCheck account, PostingMetrics metrics,
			SendingSettings sending, SenderSettings settings, Traces traces) {
		this.traces = traces;
		this.lease = lease;
		this.claims = claims;
		this.attempt = attempt;
		this.ledger = ledger;
		this.pictures = pictures;
		this.pause = pause;
		this.account = account;
		this.metrics = metrics;
		this.dryRun = sending.dryRun();
		this.slots = new Semaphore(settings.concurrent());
		this.loop = new SignalledLoop("sender", settings.poll(), this::send);
	}

	/**
	 * Tells that a reply is ready once the transaction commits.
	 */
	void replyReady() {
		this.loop.signalAfterCommit();
	}

	boolean send() {
		if (this.dryRun) {
			return keep();
		}
		OptionalLong token = this.lease.token();
		if (token.isEmpty() || this.pause.obstacle().isPresent() || !this.account.passes()) {
			return false;
		}
		int free = this.slots.availablePermits();
		this.full = free == 0;
		if (this.full) {
			return false;
		}
		long begun = System.nanoTime();
		List<ClaimedReply> claimed = this.claims.take(token.getAsLong(), free);
		this.full = claimed.size() == free;
		for (ClaimedReply reply : claimed) {
			this.slots.acquireUninterruptibly();
			this.threads.execute(() -> send(reply, begun));
		}
		return false;
	}

	private void send(ClaimedReply reply, long begun) {
		String trace = Traces.of(reply.id());
		try (var _ = LogContext.open(reply.id().toString(), trace)) {
			this.traces.in("reply", trace, () -> this.attempt.make(reply, Duration.ofNanos(System.nanoTime() - begun)));
		}
		catch (RuntimeException ex) {
			// It stays as it is and is looked for, as after a crash.
			log.error("The attempt to reply to {} broke off", reply.target(), ex);
		}
		finally {
			this.slots.release();
			if (this.full) {
				this.loop.signalAfterCommit();
			}
		}
	}

	private boolean keep() {
		List<ClaimedReply> kept = this.ledger.dryRun(DRY_BATCH);
		for (ClaimedReply reply : kept) {
			this.metrics.dryRun(reply.createdAt());
			log.info("Dry run, not posted in reply to {}: {}", reply.target(), reply.text());
			this.pictures.rehearse(reply);
		}
		return kept.size() == DRY_BATCH;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	@Override
	public int getPhase() {
		return LoopingComponent.super.getPhase() - 1;
	}

	@Override
	public void stop() {
		this.loop.stop();
		// Waits for the replies under way, each of which has its limit.
		this.threads.close();
	}

}
