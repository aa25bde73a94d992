package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;

/**
 * Spreads a number of things evenly over time. Time that is lost is not made up for in a
 * burst; the end moves instead.
 */
final class Pacer {

	private static final double BURST_SECONDS = 0.05;

	private final long total;

	private final double perNano;

	private final int burst;

	private long from;

	private long done;

	/** Begins now, by {@link System#nanoTime()}. */
	Pacer(int perSecond, int seconds, long now) {
		this.total = (long) perSecond * seconds;
		this.perNano = perSecond / (double) Duration.ofSeconds(1).toNanos();
		this.burst = (int) Math.max(1, perSecond * BURST_SECONDS);
		this.from = now;
	}

	/** How many are due, at most as many as fall into 50 ms. */
	int due(long now) {
		long owed = Math.min(this.total, (long) ((now - this.from) * this.perNano)) - this.done;
		if (owed > this.burst) {
			this.from += (long) ((owed - this.burst) / this.perNano);
			return this.burst;
		}
		return (int) Math.max(0, owed);
	}

	/** Lets the time pass unused. */
	void hold(long now) {
		this.from = now - (long) (this.done / this.perNano);
	}

	void did(int count) {
		this.done += count;
	}

	long total() {
		return this.total;
	}

	long done() {
		return this.done;
	}

	boolean over() {
		return this.done >= this.total;
	}

}
