/**
 * Scores the statistical analyst on resolved questions, and fits its calibration.
 */
@NullMarked
package ai.aigg.insights.analysis.backtest;

import org.jspecify.annotations.NullMarked;
