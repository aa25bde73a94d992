/**
 * Markets: searching them, and one page for each.
 */
@NullMarked
package ai.aigg.insights.console.markets;

import org.jspecify.annotations.NullMarked;
