/**
 * Keeps the index of open markets and their vectors up to date.
 */
@NullMarked
package ai.aigg.insights.markets.matching.upkeep;

import org.jspecify.annotations.NullMarked;
