package ai.aigg.insights.markets.catalog;

import java.time.Instant;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A new price of a known market, newer than a sweep's.
 *
 * @param marketId the market
 * @param price of the first outcome, dollars per share
 * @param bestBid highest bid for the first outcome, or {@code null}
 * @param bestAsk lowest ask for the first outcome, or {@code null}
 * @param lastTrade price of the last trade, or {@code null} when not heard of
 * @param at when it was heard
 */
public record PriceUpdate(MarketId marketId, Probability price, @Nullable Probability bestBid,
		@Nullable Probability bestAsk, @Nullable Probability lastTrade, Instant at) {
}
