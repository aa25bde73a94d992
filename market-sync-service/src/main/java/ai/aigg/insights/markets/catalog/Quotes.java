package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * The order book's edge and the last moves, all of the first outcome; {@code null} where
 * Polymarket gives none.
 *
 * @param bestBid highest bid, dollars per share
 * @param bestAsk lowest ask, dollars per share
 * @param lastTrade price of the last trade, dollars per share
 * @param dayChange change of the price over a day, -1 to 1
 * @param weekChange change of the price over a week, -1 to 1
 */
public record Quotes(@Nullable Probability bestBid, @Nullable Probability bestAsk, @Nullable Probability lastTrade,
		@Nullable BigDecimal dayChange, @Nullable BigDecimal weekChange) {
}
