package ai.aigg.insights.gateway.x;

import java.time.Clock;

import ai.aigg.insights.gateway.spend.SpendLedger;
import ai.aigg.insights.kit.http.UpstreamClients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/**
 * Makes the clients of X. Each has a circuit of its own: an outage of posting (it
 * happened on 2026-04-14) leaves the mentions readable.
 */
@Configuration(proxyBeanMethods = false)
class XConfiguration {

	@Bean
	XReads xReads(UpstreamClients clients, XUpstream upstream, XSettings settings, Bot bot, SpendLedger spend,
			Clock clock) {
		return new XReads(asApp(clients.create("x", upstream.x()), settings), bot, settings.dialect(),
				new ReadBill(spend, clock));
	}

	@Bean
	XWebhooks xWebhooks(UpstreamClients clients, XUpstream upstream, XSettings settings) {
		return new XWebhooks(asApp(clients.create("x-webhooks", upstream.x()), settings));
	}

	private static RestClient asApp(RestClient.Builder client, XSettings settings) {
		if (!settings.bearerToken().isBlank()) {
			client.defaultHeaders((headers) -> headers.setBearerAuth(settings.bearerToken().strip()));
		}
		return client.build();
	}

	@Bean
	XStream xStream(XUpstream upstream, XSettings settings, Bot bot) {
		return new XStream(upstream.x(), settings.bearerToken().strip(), bot);
	}

	@Bean
	XPosting xPosting(UpstreamClients clients, XUpstream upstream, UserAuth auth, Clock clock) {
		return new XPosting(clients.create("x-post", upstream.x()).build(), upstream.x(), auth, clock);
	}

	@Bean
	XMedia xMedia(UpstreamClients clients, XUpstream upstream, MediaSettings settings, UserAuth auth) {
		return new XMedia(clients.create("x-media", settings.calling(upstream.x())).build(), upstream.x(), settings,
				auth);
	}

	@Bean
	UserAuth userAuth(UpstreamClients clients, XUpstream upstream, XSettings settings, Bot bot, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		OAuth2Settings oauth2 = settings.oauth2();
		if (settings.oauth1().isComplete() || !oauth2.isComplete()) {
			return new OAuth1Signer(settings.oauth1(), clock);
		}
		TokenStore store = new TokenStore(jdbc, new TokenCipher(oauth2.key()), bot.userId(), clock);
		TokenEndpoint endpoint = new TokenEndpoint(clients.create("x-oauth", upstream.x()).build(), oauth2);
		return new OAuth2Tokens(store, endpoint, oauth2, transaction, clock);
	}

}
