/**
 * Reads mentions and asks the ring what each of them wants to know.
 */
@NullMarked
package ai.aigg.insights.gateway.mentions;

import org.jspecify.annotations.NullMarked;
