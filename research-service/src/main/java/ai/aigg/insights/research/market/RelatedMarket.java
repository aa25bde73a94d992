package ai.aigg.insights.research.market;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A market whose price says something about another's.
 *
 * @param question its title; hostile
 * @param relation {@code co_moving}: their prices move together; {@code text_twin}: their
 * titles are alike, which says nothing about prices
 * @param value correlation of the changes, -1 to 1, or likeness of the titles
 * @param price price of its first outcome, or {@code null}
 */
public record RelatedMarket(String question, String relation, BigDecimal value, @Nullable BigDecimal price) {
}
