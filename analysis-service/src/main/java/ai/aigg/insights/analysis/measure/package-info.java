/**
 * How good forecasts were: scores, intervals by resampling, and how often what was
 * forecast happened.
 */
@NullMarked
package ai.aigg.insights.analysis.measure;

import org.jspecify.annotations.NullMarked;
