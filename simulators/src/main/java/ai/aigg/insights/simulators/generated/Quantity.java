package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that has a value every day, such as a coin's price or a city's temperature.
 *
 * @param chance source of its movement
 * @param key which movement it follows; markets about the same thing share it
 * @param base value it moves around
 * @param deviation standard deviation of one day, as a share of the value unless additive
 * @param additive whether it moves by differences (temperatures) instead of ratios
 * (prices)
 */
record Quantity(Chance chance, long key, double base, double deviation, boolean additive) {

	private static final double MIN_DAYS = 1.0 / 1440;

	/** The value at a moment. */
	double value(Instant at) {
		double moved = this.deviation * this.chance.walk(this.key, at);
		return this.additive ? this.base + moved : this.base * Math.exp(moved);
	}

	/** Chance that the value at the end lies above the level, seen from now. */
	double above(double level, Instant now, Instant end) {
		return 1 - Numbers.normal(distance(level, now, end));
	}

	/** Chance that the value touches the level, on either side, before the end. */
	double touches(double level, Instant now, Instant end) {
		double away = Math.abs(distance(level, now, end));
		boolean beyond = (level > this.base) == (value(now) > level);
		return beyond ? 0.97 : Math.min(0.97, 2 * (1 - Numbers.normal(away)));
	}

	private double distance(double level, Instant now, Instant end) {
		double days = Math.max(MIN_DAYS, Duration.between(now, end).toMillis() / 86_400_000.0);
		double spread = this.deviation * Math.sqrt(days);
		double value = value(now);
		return (this.additive ? level - value : Math.log(level / value)) / spread;
	}

}
