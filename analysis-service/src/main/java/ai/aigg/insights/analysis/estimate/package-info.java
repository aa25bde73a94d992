/**
 * Probabilities: who estimates, and the statistical analyst that needs no key.
 */
@NullMarked
package ai.aigg.insights.analysis.estimate;

import org.jspecify.annotations.NullMarked;
