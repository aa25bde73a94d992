/**
 * Speaks with the simulators as a person does: posts, reads replies, lets the crowd talk.
 */
@NullMarked
package ai.aigg.insights.stack.simulated;

import org.jspecify.annotations.NullMarked;
