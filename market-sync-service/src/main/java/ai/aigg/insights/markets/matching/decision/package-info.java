/**
 * Decides what a ranking comes to: a market, a market and its rival, choices, a whole
 * event, or nothing.
 */
@NullMarked
package ai.aigg.insights.markets.matching.decision;

import org.jspecify.annotations.NullMarked;
