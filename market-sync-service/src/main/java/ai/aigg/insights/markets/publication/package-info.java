/**
 * Publishes MarketUpdated from the table of markets, which is its own outbox.
 */
@NullMarked
package ai.aigg.insights.markets.publication;

import org.jspecify.annotations.NullMarked;
