package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a shard's data comes, and from that how long its silence may last: ten times
 * the usual gap of the last five to ten minutes.
 */
final class Pulse {

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int PATIENCE = 10;

	private final Duration busy;

	private final Duration quiet;

	private Instant earlier;

	private Instant since;

	private long earlierBeats;

	private long beats;

	/**
	 * Begins without any data.
	 * @param now the present
	 * @param busy the shortest that is allowed
	 * @param quiet the longest that is allowed, also where nothing ever comes
	 */
	Pulse(Instant now, Duration busy, Duration quiet) {
		this.busy = busy;
		this.quiet = quiet;
		this.earlier = now;
		this.since = now;
	}

	/**
	 * Something came.
	 * @param now the present
	 */
	synchronized void beat(Instant now) {
		turn(now);
		this.beats++;
	}

	/**
	 * The silence that says nothing yet.
	 * @param now the present
	 * @return between the shortest and the longest that is allowed
	 */
	synchronized Duration allowed(Instant now) {
		turn(now);
		long count = this.earlierBeats + this.beats;
		if (count == 0) {
			return this.quiet;
		}
		Duration silence = Duration.between(this.earlier, now).multipliedBy(PATIENCE).dividedBy(count);
		return (silence.compareTo(this.busy) < 0) ? this.busy
				: (silence.compareTo(this.quiet) > 0) ? this.quiet : silence;
	}

	private void turn(Instant now) {
		if (Duration.between(this.since, now).compareTo(WINDOW) >= 0) {
			this.earlier = this.since;
			this.earlierBeats = this.beats;
			this.since = now;
			this.beats = 0;
		}
	}

}
