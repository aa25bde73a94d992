package ai.aigg.insights.markets.clob;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of a market. All texts are hostile.
 *
 * @param tokenId its token, decimal digits, or {@code null} when it has none
 * @param outcome its name
 * @param price dollars per share, or {@code null} when not said
 * @param winner whether it won
 */
public record ClobToken(@Nullable String tokenId, String outcome, @Nullable Probability price, boolean winner) {
}
