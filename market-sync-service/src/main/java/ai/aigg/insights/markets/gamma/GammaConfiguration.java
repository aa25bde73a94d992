package ai.aigg.insights.markets.gamma;

import java.time.Clock;

import ai.aigg.insights.kit.http.UpstreamClients;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of Gamma with its counters.
 */
@Configuration(proxyBeanMethods = false)
class GammaConfiguration {

	@Bean
	Gamma gamma(UpstreamClients clients, GammaSettings settings, Clock clock, MeterRegistry meters) {
		MarketParser parser = new MarketParser(clock,
				(field) -> meters.counter("markets.fields.repaired", "field", field).increment());
		return new Gamma(clients.create("gamma", settings.upstream()).build(), parser);
	}

}
