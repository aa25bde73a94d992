/**
 * Polymarket's traps: answers that look right and are not. Faults that can be told from
 * the status are in the package beside this.
 */
@NullMarked
package ai.aigg.insights.simulators.traps;

import org.jspecify.annotations.NullMarked;
