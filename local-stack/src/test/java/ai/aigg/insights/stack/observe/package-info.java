/**
 * What operators see: traces, metrics, dashboards and alerts.
 */
@NullMarked
package ai.aigg.insights.stack.observe;

import org.jspecify.annotations.NullMarked;
