package ai.aigg.insights.markets.related;

import java.util.Optional;

/**
 * Pearson's correlation of the moves of two prices.
 *
 * @param value from -1 to 1
 * @param samples the steps behind it: both prices known, one or both moved
 */
record Correlation(double value, int samples) {

	/** Less variance than this share of the squares is rounding. */
	private static final double NOTHING = 1e-9;

	/**
	 * Computes it. Steps in which both stood still are left out: they hardly change the
	 * value and would make the sample look larger than it is.
	 * @param one moves of one price
	 * @param other moves of the other one in the same steps
	 * @return nothing where a price did not move, or always by the same
	 */
	static Optional<Correlation> of(Moves one, Moves other) {
		int samples = 0;
		double x = 0;
		double y = 0;
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int step = 0; step < one.steps(); step++) {
			double dx = one.change(step);
			double dy = other.change(step);
			if (Double.isNaN(dx) || Double.isNaN(dy) || (dx == 0 && dy == 0)) {
				continue;
			}
			samples++;
			x += dx;
			y += dy;
			xx += dx * dx;
			yy += dy * dy;
			xy += dx * dy;
		}
		double varianceX = xx - x * x / Math.max(samples, 1);
		double varianceY = yy - y * y / Math.max(samples, 1);
		if (varianceX <= NOTHING * xx || varianceY <= NOTHING * yy) {
			return Optional.empty();
		}
		double value = (xy - x * y / samples) / (Math.sqrt(varianceX) * Math.sqrt(varianceY));
		return Optional.of(new Correlation(Math.clamp(value, -1, 1), samples));
	}

}
