package ai.aigg.insights.markets.gamma;

import java.time.Clock;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.markets.drift.Sentinel;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The clients of Gamma with their counters.
 */
@Configuration(proxyBeanMethods = false)
class GammaConfiguration {

	@Bean
	@Primary
	Gamma gamma(UpstreamClients clients, GammaSettings settings, MarketParser parser, Sentinel sentinel) {
		return new Gamma(clients.create("gamma", settings.upstream()).build(), parser, sentinel);
	}

	/** For work that can wait: takes a part of the limit only. */
	@Bean
	Gamma backgroundGamma(UpstreamClients clients, GammaSettings settings, MarketParser parser, Sentinel sentinel) {
		return new Gamma(clients.createForBackground("gamma", settings.upstream()).build(), parser, sentinel);
	}

	@Bean
	MarketParser marketParser(Clock clock, MeterRegistry meters) {
		return new MarketParser(clock,
				(field) -> meters.counter("markets.fields.repaired", "field", field).increment());
	}

}
