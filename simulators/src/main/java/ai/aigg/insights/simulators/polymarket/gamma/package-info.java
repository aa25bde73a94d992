/**
 * Polymarket's Gamma API: market and event lists with keyset paging, and single look-ups.
 */
@NullMarked
package ai.aigg.insights.simulators.polymarket.gamma;

import org.jspecify.annotations.NullMarked;
