/**
 * The command line of the benchmarks.
 */
@NullMarked
package ai.aigg.insights.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
