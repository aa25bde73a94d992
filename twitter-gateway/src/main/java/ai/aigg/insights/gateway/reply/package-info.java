/**
 * Words the one reply, by code, within the limits of a post.
 */
@NullMarked
package ai.aigg.insights.gateway.reply;

import org.jspecify.annotations.NullMarked;
