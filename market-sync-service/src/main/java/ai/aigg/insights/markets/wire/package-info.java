/**
 * Polymarket's JSON, read with all the freedom that it takes and none of the trust: sizes
 * bounded, decimals exact, what does not fit repaired and counted.
 */
@NullMarked
package ai.aigg.insights.markets.wire;

import org.jspecify.annotations.NullMarked;
