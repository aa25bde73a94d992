/**
 * How fast the whole venue is loaded into empty tables, compared with a bare COPY and
 * with one upsert per market.
 */
@NullMarked
package ai.aigg.insights.benchmarks.load;

import org.jspecify.annotations.NullMarked;
