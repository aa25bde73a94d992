/**
 * Polymarket's order book server (CLOB): all markets of all time by the thousand, who
 * won, and the edge of the books.
 */
@NullMarked
package ai.aigg.insights.markets.clob;

import org.jspecify.annotations.NullMarked;
