package ai.aigg.insights.markets.live.socket;

import java.time.Clock;

/**
 * What all shards share.
 *
 * @param connector makes their connections
 * @param settings how they are used
 * @param listener is told what comes
 * @param metrics counts
 * @param clock tells the time
 */
record ShardParts(Link.Connector connector, SocketSettings settings, SocketListener listener, SocketMetrics metrics,
		Clock clock) {
}
