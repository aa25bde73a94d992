package ai.aigg.insights.simulators.limits;

import java.time.Duration;
import java.util.Optional;

/**
 * Says how long each request has to wait so that a rate is kept. A second's worth may
 * come at once.
 */
final class Bucket {

	/** Who would have to wait longer is turned away. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private static final int WINDOWS_OF_A_BURST = 10;

	private final long interval;

	private final long burst;

	/** When the next request would be due if all came evenly. */
	private long due;

	private boolean begun;

	Bucket(int perTenSeconds) {
		this.interval = Duration.ofSeconds(10).toNanos() / perTenSeconds;
		this.burst = this.interval * (perTenSeconds / WINDOWS_OF_A_BURST);
	}

	/**
	 * Takes a request in.
	 * @param now nanoseconds from any fixed moment
	 * @return how long it has to wait, or nothing when it is turned away
	 */
	synchronized Optional<Duration> take(long now) {
		if (!this.begun || this.due < now) {
			this.due = now;
			this.begun = true;
		}
		long wait = Math.max(0, this.due - now - this.burst);
		if (wait > LONGEST_WAIT.toNanos()) {
			return Optional.empty();
		}
		this.due += this.interval;
		return Optional.of(Duration.ofNanos(wait));
	}

}
