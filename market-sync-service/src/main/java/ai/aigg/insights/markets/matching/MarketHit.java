package ai.aigg.insights.markets.matching;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A market that a search found.
 *
 * @param id the market
 * @param question its title; hostile
 * @param probability price of its first outcome, or {@code null} when it has none
 * @param score how well it fits, 0 to 1
 */
public record MarketHit(MarketId id, String question, @Nullable Probability probability, double score) {
}
