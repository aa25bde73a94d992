package ai.aigg.insights.research.market;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A market whose price says something about another's.
 *
 * @param question its title; hostile
 * @param relation how the two belong together, a word
 * @param price price of its first outcome, or {@code null}
 */
public record RelatedMarket(String question, String relation, @Nullable BigDecimal price) {
}
