/**
 * Asks Polymarket again and again for the outcome of markets that have ended, until it is
 * final.
 */
@NullMarked
package ai.aigg.insights.markets.resolver;

import org.jspecify.annotations.NullMarked;
