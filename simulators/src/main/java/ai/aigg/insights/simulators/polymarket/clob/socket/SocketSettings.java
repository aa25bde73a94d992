package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the market socket.
 *
 * @param connections most sockets open at once
 * @param queue how much may wait for one slow reader before it is disconnected
 * @param sendTimeout how long one write may block before the reader counts as gone
 * @param look how often subscribed markets are looked at for changes
 */
@ConfigurationProperties("aigg.simulators.socket")
record SocketSettings(@DefaultValue("2000") int connections, @DefaultValue("16MB") DataSize queue,
		@DefaultValue("5s") Duration sendTimeout, @DefaultValue("250ms") Duration look) {

	SocketSettings {
		if (connections < 1 || queue.toBytes() < 1 || sendTimeout.toMillis() < 1 || look.toMillis() < 1) {
			throw new IllegalArgumentException("aigg.simulators.socket.* must be positive");
		}
	}

}
