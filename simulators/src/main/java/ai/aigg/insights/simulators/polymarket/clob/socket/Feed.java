package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that knows who subscribed to what and says what changed. All that
 * happens to subscriptions happens on it, so a book and the changes after it are never
 * out of order.
 */
@Component
class Feed implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Feed.class);

	private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

	private static final int COMMANDS_PER_BEAT = 50;

	private static final int PATIENCE_SECONDS = 30;

	/** Bounded by its callers: each waits for its command before it sends another. */
	private final BlockingQueue<FutureTask<?>> commands = new LinkedBlockingQueue<>();

	private final List<Beat> beats;

	private volatile @Nullable Thread thread;

	Feed(List<Beat> beats) {
		this.beats = beats;
	}

	/**
	 * Runs something on the feed's thread and waits for it.
	 * @throws IllegalStateException when the feed has stopped or does not get to it
	 */
	<T> T call(Supplier<T> work) {
		FutureTask<T> task = new FutureTask<>(work::get);
		post(task);
		try {
			return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("The market socket's thread is stuck", ex);
		}
	}

	/** Runs something on the feed's thread some time. */
	void run(Runnable work) {
		post(new FutureTask<>(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				log.error("The market socket could not do what nobody waits for", ex);
			}
		}, true));
	}

	private void post(FutureTask<?> task) {
		if (!isRunning()) {
			throw new IllegalStateException("The market socket has stopped");
		}
		this.commands.add(task);
	}

	@Override
	public void start() {
		Thread created = Thread.ofPlatform().name("market-socket-feed").daemon().unstarted(this::loop);
		// Known before it runs, for it runs only as long as it is the one.
		this.thread = created;
		created.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** Before the web server, so that no socket finds it asleep. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void loop() {
		try {
			long pause = 0;
			while (Thread.currentThread().equals(this.thread)) {
				FutureTask<?> command = this.commands.poll(pause, TimeUnit.NANOSECONDS);
				for (int done = 1; command != null; done++) {
					command.run();
					command = (done < COMMANDS_PER_BEAT) ? this.commands.poll() : null;
				}
				pause = beat();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.commands.forEach((command) -> command.cancel(false));
	}

	private long beat() {
		long pause = LONGEST_PAUSE;
		for (Beat beat : this.beats) {
			try {
				pause = Math.min(pause, beat.beat(System.nanoTime()));
			}
			catch (RuntimeException ex) {
				log.error("The market socket missed a beat", ex);
			}
		}
		return pause;
	}

}
