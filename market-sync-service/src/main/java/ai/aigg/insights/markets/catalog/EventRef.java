package ai.aigg.insights.markets.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The Polymarket event that a market belongs to.
 *
 * @param id Polymarket's id of the event, at most 64 characters
 * @param slug the last part of its address, or {@code null}
 * @param title its title, or {@code null}; hostile
 */
public record EventRef(@Nullable String id, @Nullable String slug, @Nullable String title) {
}
