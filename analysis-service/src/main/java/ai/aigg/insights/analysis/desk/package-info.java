/**
 * Takes finished research, runs the analysis and stores it with its event.
 */
@NullMarked
package ai.aigg.insights.analysis.desk;

import org.jspecify.annotations.NullMarked;
