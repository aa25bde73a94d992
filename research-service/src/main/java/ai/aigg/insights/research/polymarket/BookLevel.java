package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;

/**
 * What is offered at one price.
 *
 * @param price dollars per share
 * @param size shares
 */
record BookLevel(BigDecimal price, BigDecimal size) {
}
