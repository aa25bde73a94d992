/**
 * Mentions under load, from the simulated X to the reply on it.
 */
@NullMarked
package ai.aigg.insights.benchmarks.mentions;

import org.jspecify.annotations.NullMarked;
