package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;

/**
 * How long and how hard.
 *
 * @param length without the time that everything takes to start and to settle
 * @param rate mentions a second
 * @param markets how many are open
 * @param seed of what is killed when
 * @param bounds for what grows
 */
public record SoakSize(Duration length, double rate, int markets, long seed, Bounds bounds) {

	public SoakSize {
		if (length.toMinutes() < 1 || length.toHours() > 168 || !(rate > 0 && rate <= 50) || markets < 10
				|| markets > 100_000) {
			throw new IllegalArgumentException(
					"A minute to a week, up to 50 mentions a second, and 10 to 100,000 markets");
		}
	}

}
