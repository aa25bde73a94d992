package ai.aigg.insights.research.polymarket;

import java.time.Instant;

/**
 * A price at a moment.
 *
 * @param at when
 * @param price dollars per share, 0 to 1
 */
record PricePoint(Instant at, double price) {
}
