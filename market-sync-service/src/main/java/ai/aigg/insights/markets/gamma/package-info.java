/**
 * Reads markets from Polymarket's Gamma API and turns what it says into our words.
 */
@NullMarked
package ai.aigg.insights.markets.gamma;

import org.jspecify.annotations.NullMarked;
