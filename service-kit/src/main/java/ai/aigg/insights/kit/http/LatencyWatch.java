package ai.aigg.insights.kit.http;

import java.time.Duration;
import java.util.Arrays;

/**
 * Decides from the latency of answers how much of the allowed rate to use: half as much
 * when the median of a window is slow or an answer refuses, a little more again after
 * each window that is not.
 */
final class LatencyWatch {

	static final int WINDOW = 20;

	private static final double LEAST = 1.0 / 16;

	private static final double RECOVERY = 1.1;

	private final long slowNanos;

	private final long[] window = new long[WINDOW];

	private int count;

	private double part = 1;

	LatencyWatch(Duration slow) {
		this.slowNanos = slow.toNanos();
	}

	/**
	 * Looks at an answer.
	 * @param latency from the call to the answer's first byte
	 * @param refused whether the upstream said that we are too fast
	 * @return what it changed
	 */
	synchronized Change answered(Duration latency, boolean refused) {
		this.window[this.count++] = latency.toNanos();
		if (refused) {
			return slowDown();
		}
		if (this.count < WINDOW) {
			return Change.NONE;
		}
		if (median() > this.slowNanos) {
			return slowDown();
		}
		return speedUp();
	}

	/**
	 * The part of the allowed rate to use.
	 * @return 1/16 to 1
	 */
	synchronized double part() {
		return this.part;
	}

	private Change slowDown() {
		// What is under way was sent at the old rate; a new window judges the new one.
		this.count = 0;
		double before = this.part;
		this.part = Math.max(LEAST, before / 2);
		return (this.part < before) ? Change.SLOWER : Change.NONE;
	}

	private Change speedUp() {
		this.count = 0;
		double before = this.part;
		this.part = Math.min(1, before * RECOVERY);
		return (this.part > before) ? Change.FASTER : Change.NONE;
	}

	private long median() {
		long[] sorted = this.window.clone();
		Arrays.sort(sorted);
		return sorted[WINDOW / 2];
	}

	/**
	 * What an answer changes.
	 */
	enum Change {

		/** The rate stays. */
		NONE,

		/** The rate falls. */
		SLOWER,

		/** The rate rises again. */
		FASTER

	}

}
