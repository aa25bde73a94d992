/**
 * Fits the weights of the ranking on labelled mentions and measures it.
 */
@NullMarked
package ai.aigg.insights.markets.matching.fitting;

import org.jspecify.annotations.NullMarked;
