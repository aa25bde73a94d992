package ai.aigg.insights.gateway.chart;

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

	static PercentAxis of(Chart chart) {
		double least = 100 * Math.min(chart.lowest().doubleValue(), chart.estimate().low().doubleValue());
		double most = 100 * Math.max(chart.highest().doubleValue(), chart.estimate().high().doubleValue());
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

	List<Integer> ticks() {
		return IntStream.iterate(this.low, (tick) -> tick <= this.high, (tick) -> tick + this.step).boxed().toList();
	}

	/**
	 * How far up something is.
	 * @param percent 0 to 100
	 * @return 0 at the lower end, 1 at the upper
	 */
	double share(double percent) {
		return (percent - this.low) / (this.high - this.low);
	}

}
