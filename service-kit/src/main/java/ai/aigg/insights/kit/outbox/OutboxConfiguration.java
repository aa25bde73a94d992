package ai.aigg.insights.kit.outbox;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.kit.kafka.EventSender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of this service's slice, its relay and its gauges.
 */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

	@Bean
	OutboxRelay outboxRelay(JdbcClient jdbc, TransactionTemplate transaction, EventSender sender,
			ServiceSettings settings) {
		return new OutboxRelay(jdbc, transaction, sender, table(settings));
	}

	@Bean
	Outbox outbox(JdbcClient jdbc, ServiceSettings settings, OutboxRelay relay, MeterRegistry meters) {
		return new Outbox(jdbc, table(settings), relay, meters);
	}

	@Bean
	MeterBinder outboxMetrics(JdbcClient jdbc, ServiceSettings settings) {
		return new OutboxBacklog(jdbc, table(settings));
	}

	private static String table(ServiceSettings settings) {
		return settings.slice() + "_outbox";
	}

}
