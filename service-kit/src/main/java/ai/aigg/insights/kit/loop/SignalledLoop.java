package ai.aigg.insights.kit.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs a piece of work again and again on a thread of its own: at once when signalled,
 * else after a pause. Signals that come while it works make it run once more, not once
 * each.
 */
public final class SignalledLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SignalledLoop.class);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private final String name;

	private final Duration pause;

	private final Work work;

	private final Semaphore signals = new Semaphore(0);

	/** In a row; only the loop's own thread touches it. */
	private int failures;

	private volatile boolean running;

	private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {
	});

	/**
	 * Prepares a loop; it starts with the application.
	 * @param name the thread's name
	 * @param pause the longest time between two runs without a signal
	 * @param work what to do; an exception is logged and the loop goes on
	 */
	public SignalledLoop(String name, Duration pause, Work work) {
		this.name = name;
		this.pause = pause;
		this.work = work;
	}

	/**
	 * Wakes the loop as soon as the current transaction has committed, or at once where
	 * there is none.
	 */
	public void signalAfterCommit() {
		AfterCommit.run(this.signals::release);
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name(this.name).daemon().start(this::run);
	}

	private void run() {
		while (this.running) {
			try {
				boolean more = this.work.run();
				this.failures = 0;
				if (more) {
					continue;
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (Exception ex) {
				report(ex);
			}
			if (!pause()) {
				return;
			}
		}
	}

	private void report(Exception failure) {
		this.failures++;
		if (this.failures == 1) {
			log.warn("{} failed and tries again in {}", this.name, this.pause, failure);
		}
		else if (Integer.bitCount(this.failures) == 1) {
			// While an outage lasts, one short line at 2, 4, 8 … failures says enough.
			log.warn("{} failed {} times in a row: {}", this.name, this.failures, failure.toString());
		}
	}

	private boolean pause() {
		try {
			if (this.signals.tryAcquire(this.pause.toMillis(), TimeUnit.MILLISECONDS)) {
				this.signals.drainPermits();
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void stop() {
		if (!this.running) {
			return;
		}
		this.running = false;
		this.signals.release();
		try {
			if (!this.thread.join(STOP_LIMIT)) {
				log.warn("{} does not end by itself and is interrupted", this.name);
				this.thread.interrupt();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * One run of the loop.
	 */
	@FunctionalInterface
	public interface Work {

		/**
		 * Does what there is to do now.
		 * @return {@code true} to run again at once, because there was more than one run
		 * takes
		 * @throws Exception when it failed; it runs again after the pause
		 */
		boolean run() throws Exception;

	}

}
