/**
 * How fast a mention finds its market and a search its results, among how many.
 */
@NullMarked
package ai.aigg.insights.benchmarks.search;

import org.jspecify.annotations.NullMarked;
