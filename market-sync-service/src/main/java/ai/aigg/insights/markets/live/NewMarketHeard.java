package ai.aigg.insights.markets.live;

/**
 * Polymarket said over the websocket that there is a new market. It is said once while
 * this instance remembers, on a thread that may be kept for a while.
 *
 * @param gammaId Gamma's id of it; hostile, 1 to 100 characters
 */
public record NewMarketHeard(String gammaId) {
}
