/**
 * What our answers were worth, losers too.
 */
@NullMarked
package ai.aigg.insights.console.trackrecord;

import org.jspecify.annotations.NullMarked;
