/**
 * Evidence from Polymarket's own data: rules, price path, order book, sibling outcomes.
 * It needs no key.
 */
@NullMarked
package ai.aigg.insights.research.polymarket;

import org.jspecify.annotations.NullMarked;
