package ai.aigg.insights.console.chart;

import java.time.Instant;

/**
 * A price at a time.
 *
 * @param at when
 * @param share 0 to 1
 */
public record Point(Instant at, double share) {
}
