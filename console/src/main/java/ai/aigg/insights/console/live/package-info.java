/**
 * What happens now and what happened: mentions, each one's way around the ring, and
 * questions by their id. The database says how things are; events add the steps between.
 */
@NullMarked
package ai.aigg.insights.console.live;

import org.jspecify.annotations.NullMarked;
