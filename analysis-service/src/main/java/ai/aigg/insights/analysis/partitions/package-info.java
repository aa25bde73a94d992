/**
 * Makes the months of the table of analyses ahead of time.
 */
@NullMarked
package ai.aigg.insights.analysis.partitions;

import org.jspecify.annotations.NullMarked;
