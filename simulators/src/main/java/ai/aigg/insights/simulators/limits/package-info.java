/**
 * Polymarket's published rate limits, enforced as its edge does: by making callers wait.
 */
@NullMarked
package ai.aigg.insights.simulators.limits;

import org.jspecify.annotations.NullMarked;
