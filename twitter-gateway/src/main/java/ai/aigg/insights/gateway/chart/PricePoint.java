package ai.aigg.insights.gateway.chart;

import java.time.Instant;

import ai.aigg.insights.schema.events.Probability;

/**
 * A price and since when it was that.
 *
 * @param at when it changed
 * @param price dollars per share
 */
record PricePoint(Instant at, Probability price) {
}
