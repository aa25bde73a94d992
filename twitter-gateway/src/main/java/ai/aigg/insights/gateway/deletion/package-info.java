/**
 * The duty towards people who remove their posts: what they wrote goes from here too,
 * within 24 hours.
 */
@NullMarked
package ai.aigg.insights.gateway.deletion;

import org.jspecify.annotations.NullMarked;
