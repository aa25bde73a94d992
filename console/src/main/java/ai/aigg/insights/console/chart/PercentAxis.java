package ai.aigg.insights.console.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The axis of probabilities, in whole percent: what is drawn with some air around it, and
 * never so little that noise looks like news.
 *
 * @param low the lower end
 * @param high the upper end
 * @param step between two ticks
 */
record PercentAxis(int low, int high, int step) {

	private static final int LEAST_SPAN = 10;

	private static final int MOST_STEPS = 6;

	private static final int[] STEPS = { 2, 5, 10, 20 };

	static PercentAxis of(double leastShare, double mostShare) {
		double least = 100 * leastShare;
		double most = 100 * mostShare;
		double air = Math.max((most - least) * 0.04, (LEAST_SPAN - (most - least)) / 2);
		for (int step : STEPS) {
			int low = Math.max(0, (int) Math.floor((least - air) / step) * step);
			int high = Math.min(100, (int) Math.ceil((most + air) / step) * step);
			if (high - low <= MOST_STEPS * step) {
				return new PercentAxis(low, high, step);
			}
		}
		return new PercentAxis(0, 100, STEPS[STEPS.length - 1]);
	}

	/** Ticks between two places of the picture. */
	List<Tick> ticks(double bottom, double top) {
		return IntStream.iterate(this.low, (tick) -> tick <= this.high, (tick) -> tick + this.step)
			.mapToObj((tick) -> new Tick(bottom + (top - bottom) * share(tick / 100.0), tick + " %", false))
			.toList();
	}

	/** How far up a probability is: 0 at the lower end, 1 at the upper. */
	double share(double probability) {
		return Math.clamp((100 * probability - this.low) / (this.high - this.low), 0, 1);
	}

}
