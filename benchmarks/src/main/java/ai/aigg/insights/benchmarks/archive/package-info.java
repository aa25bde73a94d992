/**
 * Measures what archiving costs those who ask meanwhile.
 */
@NullMarked
package ai.aigg.insights.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
