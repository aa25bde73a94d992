package ai.aigg.insights.schema.events;

import org.jspecify.annotations.Nullable;

/**
 * A market that came near to a question, for a reply that names it beside or instead of
 * an answer.
 *
 * @param marketId the market
 * @param question its title
 * @param probability the price of its first outcome, or {@code null} when it has none
 * @param score how well it fits, 0 to 1
 * @param label what it is called among the markets of its event (a name, a date, a
 * number), or {@code null} when it has no such name; hostile
 */
public record MarketCandidate(MarketId marketId, String question, @Nullable Probability probability, double score,
		@Nullable String label) {
}
