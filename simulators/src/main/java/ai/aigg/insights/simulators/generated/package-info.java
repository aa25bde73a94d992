/**
 * The made-up world: thousands of markets computed from a seed and the time, with nearly
 * nothing stored.
 */
@NullMarked
package ai.aigg.insights.simulators.generated;

import org.jspecify.annotations.NullMarked;
