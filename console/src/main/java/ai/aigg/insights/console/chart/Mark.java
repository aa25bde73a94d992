package ai.aigg.insights.console.chart;

import java.time.Instant;

/**
 * Something to be marked in a chart with its interval: our estimate when we answered.
 *
 * @param at when
 * @param share 0 to 1
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Mark(Instant at, double share, double low, double high) {

	public Mark {
		if (!(low <= share && share <= high)) {
			throw new IllegalArgumentException("%s is not between %s and %s".formatted(share, low, high));
		}
	}

}
