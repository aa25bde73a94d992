package ai.aigg.insights.simulators.x;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that carry their time: milliseconds since X's epoch, then 22 bits of count.
 */
final class Snowflakes {

	private static final long EPOCH = 1288834974657L;

	private static final int TIME_SHIFT = 22;

	private final AtomicLong last = new AtomicLong();

	/** An id for a moment, greater than any given before. */
	long next(Instant at) {
		long wanted = first(at);
		return this.last.updateAndGet((last) -> Math.max(wanted, last + 1));
	}

	/** The moment an id was given. */
	static Instant time(long id) {
		return Instant.ofEpochMilli((id >> TIME_SHIFT) + EPOCH);
	}

	/** The least id of a moment. */
	static long first(Instant at) {
		return Math.max(0, at.toEpochMilli() - EPOCH) << TIME_SHIFT;
	}

}
