package ai.aigg.insights.markets.live.socket;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the market websocket is used; it needs no key.
 *
 * @param url where it is
 * @param connectTimeout longest wait for a connection
 * @param shardTokens the most tokens of one connection; upstream loses the first books of
 * more than 500
 * @param ping how often {@code PING} is sent
 * @param silence longest silence of a connection that should have data: of one that has
 * had none yet, and of a busy one
 * @param quiet longest silence of a connection whose tokens hardly move
 * @param renew how often each connection is replaced by a new one
 * @param backOff shortest wait after a connection was lost; it doubles with each failure
 * @param maxBackOff longest such wait
 * @param maxFrame largest message that is read
 */
@ConfigurationProperties("aigg.upstream.clob-socket")
record SocketSettings(@DefaultValue("wss://ws-subscriptions-clob.polymarket.com/ws/market") URI url,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("200") int shardTokens,
		@DefaultValue("10s") Duration ping, @DefaultValue("30s") Duration silence, @DefaultValue("5m") Duration quiet,
		@DefaultValue("10m") Duration renew, @DefaultValue("500ms") Duration backOff,
		@DefaultValue("1m") Duration maxBackOff, @DefaultValue("4MB") DataSize maxFrame) {

	SocketSettings {
		if (!"ws".equals(url.getScheme()) && !"wss".equals(url.getScheme())) {
			throw new IllegalArgumentException("aigg.upstream.clob-socket.url: a ws or wss address, not '" + url + "'");
		}
		if (shardTokens < 1 || shardTokens > 500) {
			throw new IllegalArgumentException("aigg.upstream.clob-socket.shard-tokens: 1 to 500");
		}
		if (!isPositive(ping) || !isPositive(silence) || !isPositive(renew) || !isPositive(backOff)
				|| quiet.compareTo(silence) < 0 || maxBackOff.compareTo(backOff) < 0) {
			throw new IllegalArgumentException(
					"aigg.upstream.clob-socket: times are positive, quiet at least silence, max-back-off at least back-off");
		}
	}

	private static boolean isPositive(Duration duration) {
		return duration.isPositive();
	}

}
