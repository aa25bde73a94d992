package ai.aigg.insights.markets.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which markets are listed.
 *
 * @param closed only those that are closed, or only those that are not, or {@code null}
 * for both
 * @param category only those of this category, in whichever case, or {@code null}
 * @param activeOnly only those that are active
 */
public record ListFilter(@Nullable Boolean closed, @Nullable String category, boolean activeOnly) {
}
