/**
 * Sends the one reply, at most once, and finds out what became of it.
 */
@NullMarked
package ai.aigg.insights.gateway.posting;

import org.jspecify.annotations.NullMarked;
