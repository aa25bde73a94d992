package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: twice as long each time up to a bound, and
 * between half and all of it by chance, so that connections lost together do not come
 * back together.
 */
final class Backoff {

	private final Duration shortest;

	private final Duration longest;

	private final RandomGenerator random;

	private Duration ceiling;

	Backoff(Duration shortest, Duration longest, RandomGenerator random) {
		this.shortest = shortest;
		this.longest = longest;
		this.random = random;
		this.ceiling = shortest;
	}

	/**
	 * Counts a failure.
	 * @return how long to wait
	 */
	synchronized Duration next() {
		long nanos = this.ceiling.toNanos();
		Duration doubled = this.ceiling.multipliedBy(2);
		this.ceiling = (doubled.compareTo(this.longest) < 0) ? doubled : this.longest;
		return Duration.ofNanos(nanos - this.random.nextLong(nanos / 2 + 1));
	}

	/**
	 * Begins anew after a success.
	 */
	synchronized void reset() {
		this.ceiling = this.shortest;
	}

}
