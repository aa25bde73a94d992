package ai.aigg.insights.markets.clob;

import ai.aigg.insights.kit.http.UpstreamClients;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The clients of CLOB with their counters.
 */
@Configuration(proxyBeanMethods = false)
class ClobConfiguration {

	@Bean
	@Primary
	Clob clob(UpstreamClients clients, ClobSettings settings, MeterRegistry meters) {
		return new Clob(clients.create("clob", settings.upstream()).build(), reader(meters));
	}

	/** For work that can wait: takes a part of the limit only. */
	@Bean
	Clob backgroundClob(UpstreamClients clients, ClobSettings settings, MeterRegistry meters) {
		return new Clob(clients.createForBackground("clob", settings.upstream()).build(), reader(meters));
	}

	private static ClobReader reader(MeterRegistry meters) {
		return new ClobReader(
				(field) -> meters.counter("markets.fields.repaired", "field", "clob." + field).increment());
	}

}
