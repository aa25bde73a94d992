/**
 * Compares what a reader of the simulated Polymarket shows with the world itself, row by
 * row.
 */
@NullMarked
package ai.aigg.insights.simulators.truth;

import org.jspecify.annotations.NullMarked;
