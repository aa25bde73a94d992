/**
 * Asking as somebody on the simulated X, and watching the answer happen. Without the
 * simulators there is no such page.
 */
@NullMarked
package ai.aigg.insights.console.tryit;

import org.jspecify.annotations.NullMarked;
