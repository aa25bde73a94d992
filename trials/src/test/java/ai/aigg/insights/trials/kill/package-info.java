/**
 * Instances of services that are killed in the middle of their work.
 */
@NullMarked
package ai.aigg.insights.trials.kill;

import org.jspecify.annotations.NullMarked;
