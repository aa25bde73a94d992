package ai.aigg.insights.benchmarks.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for something to become true.
 */
public final class Patience {

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	private Patience() {
	}

	/**
	 * Waits.
	 * @param limit the longest wait
	 * @param condition what is waited for
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when it did not become true in time
	 */
	public static void await(Duration limit, Condition condition) throws InterruptedException, TimeoutException {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.holds()) {
			if (System.nanoTime() > end) {
				throw new TimeoutException("It did not happen within %d s".formatted(limit.toSeconds()));
			}
			LockSupport.parkNanos(LOOK_NANOS);
			if (Thread.interrupted()) {
				throw new InterruptedException("Interrupted while waiting");
			}
		}
	}

	/**
	 * What is waited for.
	 */
	@FunctionalInterface
	public interface Condition {

		/**
		 * Looks.
		 * @return whether it has become true
		 * @throws InterruptedException when the thread is to end
		 */
		boolean holds() throws InterruptedException;

	}

}
