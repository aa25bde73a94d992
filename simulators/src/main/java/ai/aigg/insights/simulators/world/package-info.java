/**
 * Chooses the world, keeps it moving and lets an operator look at it and push it.
 */
@NullMarked
package ai.aigg.insights.simulators.world;

import org.jspecify.annotations.NullMarked;
