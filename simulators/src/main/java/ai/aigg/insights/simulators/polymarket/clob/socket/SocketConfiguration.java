package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.Map;

import ai.aigg.insights.simulators.market.Seed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Puts the market socket at its address.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

	@Bean
	Mutes mutes(Seed seed) {
		return new Mutes(seed);
	}

	@Bean
	WebSocketHttpRequestHandler marketSocket(MarketSocketHandler handler) {
		return new WebSocketHttpRequestHandler(handler);
	}

	@Bean
	SimpleUrlHandlerMapping marketSocketAddress(WebSocketHttpRequestHandler marketSocket) {
		return new SimpleUrlHandlerMapping(Map.of("/clob/ws/market", marketSocket), -1);
	}

}
