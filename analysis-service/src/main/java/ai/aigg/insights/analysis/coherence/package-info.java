/**
 * Whether prices of related markets fit together: exclusive outcomes sum to one, and a
 * later deadline is never less likely.
 */
@NullMarked
package ai.aigg.insights.analysis.coherence;

import org.jspecify.annotations.NullMarked;
