/**
 * Each consumer takes an event once, however often the broker delivers it.
 */
@NullMarked
package ai.aigg.insights.kit.inbox;

import org.jspecify.annotations.NullMarked;
