package ai.aigg.insights.markets.catalog;

/**
 * Inside this service: a write changed markets in a way that consumers can see. Announced
 * within the transaction.
 *
 * @param added how many of them are new
 * @param changed how many in all
 */
public record MarketsChanged(int added, int changed) {
}
