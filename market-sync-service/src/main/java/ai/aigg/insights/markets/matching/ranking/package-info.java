/**
 * Finds and orders the markets that a reading may mean, and says how sure it is.
 */
@NullMarked
package ai.aigg.insights.markets.matching.ranking;

import org.jspecify.annotations.NullMarked;
