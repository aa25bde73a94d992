package ai.aigg.insights.research.market;

import java.math.BigDecimal;

/**
 * An open, priced market of an event.
 *
 * @param title its label within the event; hostile
 * @param price price of its first outcome
 */
public record Sibling(String title, BigDecimal price) {
}
