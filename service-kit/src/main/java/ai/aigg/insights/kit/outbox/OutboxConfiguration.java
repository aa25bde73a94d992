package ai.aigg.insights.kit.outbox;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.kit.kafka.EventSender;
import ai.aigg.insights.kit.kafka.TopicSpans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of this service's slice, its relay, its gauges and what was sent lately.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxConfiguration {

	@Bean
	SentEvents sentEvents(JdbcClient jdbc, ServiceSettings settings) {
		return new SentEvents(jdbc, table(settings));
	}

	@Bean
	OutboxRelay outboxRelay(JdbcClient jdbc, TransactionTemplate transaction, EventSender sender, SentEvents sent,
			ServiceSettings settings) {
		return new OutboxRelay(jdbc, transaction, sender, sent, table(settings));
	}

	@Bean
	LossCheck lossCheck(SentEvents sent, TopicSpans topics, OutboxRelay relay, OutboxSettings settings,
			ServiceSettings service, MeterRegistry meters) {
		return new LossCheck(sent, topics, relay, settings, table(service), meters);
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
