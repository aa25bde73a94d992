/**
 * Polymarket's market websocket: connections that are watched and renewed, and what their
 * frames say.
 */
@NullMarked
package ai.aigg.insights.markets.live.socket;

import org.jspecify.annotations.NullMarked;
