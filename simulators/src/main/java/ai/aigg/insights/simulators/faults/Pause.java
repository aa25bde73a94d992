package ai.aigg.insights.simulators.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a request wait.
 */
public final class Pause {

	private Pause() {
	}

	/** Waits so long, unless interrupted. */
	public static void of(Duration delay) {
		long end = System.nanoTime() + delay.toNanos();
		for (long left = delay.toNanos(); left > 0
				&& !Thread.currentThread().isInterrupted(); left = end - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
