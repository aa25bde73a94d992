/**
 * Polymarket's CLOB API as far as reading goes: market pages, order books, price
 * histories.
 */
@NullMarked
package ai.aigg.insights.simulators.polymarket.clob;

import org.jspecify.annotations.NullMarked;
