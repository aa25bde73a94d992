package ai.aigg.insights.schema.events;

import org.jspecify.annotations.Nullable;

/**
 * A market that came near to a question, for a reply that says what was not meant.
 *
 * @param marketId the market
 * @param question its title
 * @param probability the price of its first outcome, or {@code null} when it has none
 * @param score how well it fits, 0 to 1
 */
public record MarketCandidate(MarketId marketId, String question, @Nullable Probability probability, double score) {
}
