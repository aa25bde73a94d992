package ai.aigg.insights.stack.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition, never for a time.
 */
public final class Await {

	private static final Duration PAUSE = Duration.ofMillis(25);

	private Await() {
	}

	/**
	 * Looks again and again until the condition holds.
	 * @param limit the longest wait
	 * @param condition what to wait for
	 * @return {@code false} when the limit passed first
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public static boolean until(Duration limit, BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
		return true;
	}

}
