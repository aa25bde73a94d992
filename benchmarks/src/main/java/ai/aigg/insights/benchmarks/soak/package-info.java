/**
 * Keeps the whole system under a steady load for long while everything in it is killed,
 * restarted and troubled, and looks at what is lost and what grows.
 */
@NullMarked
package ai.aigg.insights.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
