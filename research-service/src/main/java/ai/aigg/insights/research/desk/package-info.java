/**
 * Takes requests for research, answers them from the archive or by a job.
 */
@NullMarked
package ai.aigg.insights.research.desk;

import org.jspecify.annotations.NullMarked;
