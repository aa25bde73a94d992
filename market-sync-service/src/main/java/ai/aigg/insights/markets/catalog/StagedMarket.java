package ai.aigg.insights.markets.catalog;

import java.util.UUID;

/**
 * A market on its way into the table.
 *
 * @param id of its row if it is a new one
 * @param market the market as it was read
 * @param active what the activity rule says
 * @param wide whether its details are new and go along
 * @param settlement its state, given the one before
 * @param hash of its details
 */
record StagedMarket(UUID id, Market market, boolean active, boolean wide, Settlement settlement, long hash) {
}
