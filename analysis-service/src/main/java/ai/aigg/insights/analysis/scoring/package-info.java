/**
 * Keeps score: what every answer was worth once its market has resolved.
 */
@NullMarked
package ai.aigg.insights.analysis.scoring;

import org.jspecify.annotations.NullMarked;
