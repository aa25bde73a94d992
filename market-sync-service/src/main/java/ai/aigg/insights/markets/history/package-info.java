/**
 * The prices of the past: reads them in steps, and keeps their table small and ready for
 * the weeks to come.
 */
@NullMarked
package ai.aigg.insights.markets.history;

import org.jspecify.annotations.NullMarked;
