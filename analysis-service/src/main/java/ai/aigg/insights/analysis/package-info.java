/**
 * Estimates, decides and concludes.
 */
@NullMarked
package ai.aigg.insights.analysis;

import org.jspecify.annotations.NullMarked;
