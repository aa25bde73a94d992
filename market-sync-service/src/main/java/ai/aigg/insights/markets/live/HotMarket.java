package ai.aigg.insights.markets.live;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A market that is worth being followed.
 *
 * @param id Polymarket's id
 * @param token the token of its first outcome
 * @param lastTrade price of the last trade that is stored, or {@code null}
 */
record HotMarket(MarketId id, String token, @Nullable Probability lastTrade) {
}
