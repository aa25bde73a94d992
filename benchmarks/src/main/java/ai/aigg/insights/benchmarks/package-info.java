/**
 * Measures what the documentation claims; each benchmark runs what it is compared with on
 * the same servers in the same run.
 */
@NullMarked
package ai.aigg.insights.benchmarks;

import org.jspecify.annotations.NullMarked;
