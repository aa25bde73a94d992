package ai.aigg.insights.benchmarks.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Latencies to the millisecond, up to a minute.
 */
final class Latencies {

	private static final int LONGEST_MILLIS = 60_000;

	private final AtomicLongArray counts = new AtomicLongArray(LONGEST_MILLIS + 1);

	void add(Duration latency) {
		this.counts.incrementAndGet(Math.clamp(latency.toMillis(), 0, LONGEST_MILLIS));
	}

	long count() {
		long sum = 0;
		for (int millis = 0; millis <= LONGEST_MILLIS; millis++) {
			sum += this.counts.get(millis);
		}
		return sum;
	}

	/**
	 * A quantile.
	 * @param share 0 to 1
	 * @return milliseconds within which so many arrived
	 */
	long millis(double share) {
		long wanted = (long) Math.ceil(count() * share);
		long sum = 0;
		for (int millis = 0; millis <= LONGEST_MILLIS; millis++) {
			sum += this.counts.get(millis);
			if (sum >= wanted) {
				return millis;
			}
		}
		return LONGEST_MILLIS;
	}

}
