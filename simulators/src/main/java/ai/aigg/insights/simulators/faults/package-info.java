/**
 * Fault knobs: rules that delay, refuse, spoil or swallow answers of the simulated
 * upstreams.
 */
@NullMarked
package ai.aigg.insights.simulators.faults;

import org.jspecify.annotations.NullMarked;
