/**
 * Many people at once: mentions at a set pace, some edited, some listed late.
 */
@NullMarked
package ai.aigg.insights.simulators.x.load;

import org.jspecify.annotations.NullMarked;
