package ai.aigg.insights.schema.events;

import org.jspecify.annotations.Nullable;

/**
 * One outcome of a market with its price.
 *
 * @param name as Polymarket writes it: Yes, No, Up, a team
 * @param price the share's price in dollars, or {@code null} when it was never priced
 */
public record OutcomePrice(String name, @Nullable Probability price) {
}
