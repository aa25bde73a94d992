/**
 * What every service shows of itself in the same way.
 */
@NullMarked
package ai.aigg.insights.kit.metrics;

import org.jspecify.annotations.NullMarked;
