/**
 * What market-sync-service makes of a Polymarket that misbehaves: the simulators' faults
 * are switched on while it works, and afterwards its table has to be the simulators'
 * world again.
 */
@NullMarked
package ai.aigg.insights.trials.chaos;

import org.jspecify.annotations.NullMarked;
