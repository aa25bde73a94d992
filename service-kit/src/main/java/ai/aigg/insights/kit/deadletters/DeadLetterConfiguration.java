package ai.aigg.insights.kit.deadletters;

import java.time.Clock;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.kit.admin.AuditLog;
import ai.aigg.insights.kit.loop.SingleInstance;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a service needs to show and replay its dead letters.
 */
@Configuration(proxyBeanMethods = false)
@Import(DeadLetterController.class)
public class DeadLetterConfiguration {

	@Bean
	DeadLetterTopics deadLetterTopics(KafkaListenerEndpointRegistry listeners) {
		return new DeadLetterTopics(listeners);
	}

	@Bean
	DeadLetterReader deadLetterReader(ConsumerFactory<String, byte[]> consumers, DeadLetterTopics topics) {
		return new DeadLetterReader(consumers, topics);
	}

	@Bean
	Decisions deadLetterDecisions(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, Clock clock,
			ServiceSettings settings) {
		return new Decisions(jdbc, transaction, audit, clock, settings.slice() + "_dead_letters");
	}

	@Bean
	DeadLetterBox deadLetterBox(DeadLetterTopics topics, DeadLetterReader reader, Decisions decisions) {
		return new DeadLetterBox(topics, reader, decisions);
	}

	@Bean
	DeadLetterWatch deadLetterWatch(DeadLetterBox box, DeadLetterReader reader, MeterRegistry meters) {
		return new DeadLetterWatch(box, reader, meters);
	}

	@Bean
	DeadLetterDesk deadLetterDesk(DeadLetterBox box, Decisions decisions, KafkaTemplate<String, byte[]> template,
			DeadLetterWatch watch, SingleInstance singleInstance, ServiceSettings settings, MeterRegistry meters) {
		return new DeadLetterDesk(box, decisions, new Replayer(template), watch, singleInstance, settings.slice(),
				meters);
	}

}
