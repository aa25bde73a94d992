/**
 * Moves old analyses and conclusions out of the way of the new ones, and back.
 */
@NullMarked
package ai.aigg.insights.analysis.archive;

import org.jspecify.annotations.NullMarked;
