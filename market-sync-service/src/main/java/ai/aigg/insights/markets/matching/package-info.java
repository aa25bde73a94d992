/**
 * Finds the market that a question means, and says so on the ring.
 */
@NullMarked
package ai.aigg.insights.markets.matching;

import org.jspecify.annotations.NullMarked;
