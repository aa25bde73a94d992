package ai.aigg.insights.markets.clob;

import ai.aigg.insights.kit.http.UpstreamClients;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of CLOB with its counters.
 */
@Configuration(proxyBeanMethods = false)
class ClobConfiguration {

	@Bean
	Clob clob(UpstreamClients clients, ClobSettings settings, MeterRegistry meters) {
		ClobReader reader = new ClobReader(
				(field) -> meters.counter("markets.fields.repaired", "field", "clob." + field).increment());
		return new Clob(clients.create("clob", settings.upstream()).build(), reader);
	}

}
