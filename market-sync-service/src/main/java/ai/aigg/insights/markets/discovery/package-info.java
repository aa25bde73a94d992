/**
 * New markets: found within seconds of their making, and asked about until they have
 * tokens.
 */
@NullMarked
package ai.aigg.insights.markets.discovery;

import org.jspecify.annotations.NullMarked;
