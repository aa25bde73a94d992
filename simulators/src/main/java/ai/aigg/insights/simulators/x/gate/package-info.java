/**
 * The door of the simulated X: who calls, how often, and how a refusal is worded.
 */
@NullMarked
package ai.aigg.insights.simulators.x.gate;

import org.jspecify.annotations.NullMarked;
