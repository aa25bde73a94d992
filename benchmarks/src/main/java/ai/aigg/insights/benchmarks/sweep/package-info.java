/**
 * How long a sweep of a large open set takes over HTTP.
 */
@NullMarked
package ai.aigg.insights.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
