/**
 * The X Activity API: webhooks with their challenge, subscriptions, and the sender of
 * signed events.
 */
@NullMarked
package ai.aigg.insights.simulators.x.webhook;

import org.jspecify.annotations.NullMarked;
