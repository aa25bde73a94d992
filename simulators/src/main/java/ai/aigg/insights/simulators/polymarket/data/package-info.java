/**
 * Polymarket's public data API, version 1: who holds a market and who traded it.
 */
@NullMarked
package ai.aigg.insights.simulators.polymarket.data;

import org.jspecify.annotations.NullMarked;
