package ai.aigg.insights.gateway.chart;

import java.time.Instant;

import ai.aigg.insights.schema.events.Probability;

/**
 * What we answered.
 *
 * @param value how probable we hold it
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param at when
 */
record Estimate(Probability value, Probability low, Probability high, Instant at) {

	Estimate {
		if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
			throw new IllegalArgumentException("%s is not between %s and %s".formatted(value, low, high));
		}
	}

}
