/**
 * What every benchmark prints: the machine, and one JSON object on one line per run.
 */
@NullMarked
package ai.aigg.insights.benchmarks.report;

import org.jspecify.annotations.NullMarked;
