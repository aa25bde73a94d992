/**
 * A change and its event commit together: events are rows first, and a relay sends them.
 */
@NullMarked
package ai.aigg.insights.kit.outbox;

import org.jspecify.annotations.NullMarked;
