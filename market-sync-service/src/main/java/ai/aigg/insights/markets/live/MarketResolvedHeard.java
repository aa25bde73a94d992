package ai.aigg.insights.markets.live;

/**
 * Polymarket said over the websocket that a market was resolved: a reason to look it up,
 * not a proof. It is said once while this instance remembers, on a thread that may be
 * kept for a while.
 *
 * @param conditionId its id on the chain; hostile, 1 to 100 characters
 */
public record MarketResolvedHeard(String conditionId) {
}
