/**
 * Sweeps: reads the complete open set again and again, and notices what has left it.
 */
@NullMarked
package ai.aigg.insights.markets.sync;

import org.jspecify.annotations.NullMarked;
