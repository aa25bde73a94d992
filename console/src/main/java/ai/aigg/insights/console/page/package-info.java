/**
 * What every page has: the frame with the state of the bot, how values are shown, what a
 * failure looks like.
 */
@NullMarked
package ai.aigg.insights.console.page;

import org.jspecify.annotations.NullMarked;
