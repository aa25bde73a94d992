package ai.aigg.insights.gateway.x;

import java.time.Clock;

import ai.aigg.insights.kit.http.UpstreamClients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/**
 * Makes the two clients of X. Each has a circuit of its own: an outage of posting (it
 * happened on 2026-04-14) leaves the mentions readable.
 */
@Configuration(proxyBeanMethods = false)
class XConfiguration {

	@Bean
	XReads xReads(UpstreamClients clients, XUpstream upstream, XSettings settings, Bot bot) {
		RestClient.Builder client = clients.create("x", upstream.x());
		if (!settings.bearerToken().isBlank()) {
			client.defaultHeaders((headers) -> headers.setBearerAuth(settings.bearerToken().strip()));
		}
		return new XReads(client.build(), bot, settings.dialect());
	}

	@Bean
	XStream xStream(XUpstream upstream, XSettings settings, Bot bot) {
		return new XStream(upstream.x(), settings.bearerToken().strip(), bot);
	}

	@Bean
	XPosting xPosting(UpstreamClients clients, XUpstream upstream, XSettings settings, Clock clock) {
		return new XPosting(clients.create("x-post", upstream.x()).build(), upstream.x().baseUrl(), settings.oauth1(),
				clock);
	}

}
