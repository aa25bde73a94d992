package ai.aigg.insights.markets.clob;

import java.time.Instant;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * The edge of a token's order book.
 *
 * @param tokenId the token
 * @param bestBid highest bid, dollars per share, or {@code null} when there is none
 * @param bestAsk lowest ask, dollars per share, or {@code null} when there is none
 * @param lastTrade price of the last trade, or {@code null} when not said
 * @param at when the book was like this, or {@code null} when not said
 */
public record ClobQuote(String tokenId, @Nullable Probability bestBid, @Nullable Probability bestAsk,
		@Nullable Probability lastTrade, @Nullable Instant at) {
}
