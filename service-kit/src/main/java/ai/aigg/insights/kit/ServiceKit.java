package ai.aigg.insights.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import ai.aigg.insights.kit.admin.AdminConfiguration;
import ai.aigg.insights.kit.deadletters.DeadLetterConfiguration;
import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.inbox.InboxConfiguration;
import ai.aigg.insights.kit.jobs.JobConfiguration;
import ai.aigg.insights.kit.kafka.KafkaConfiguration;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.kit.outbox.OutboxConfiguration;
import ai.aigg.insights.kit.read.ReadConfiguration;
import ai.aigg.insights.kit.tracing.TracingConfiguration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything that a service gets by importing this one class.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceSettings.class)
@Import({ KafkaConfiguration.class, OutboxConfiguration.class, InboxConfiguration.class, JobConfiguration.class,
		UpstreamClients.class, ReadConfiguration.class, SingleInstance.class, Ids.class, TracingConfiguration.class,
		AdminConfiguration.class, DeadLetterConfiguration.class })
public class ServiceKit {

	@Bean
	Clock clock() {
		// PostgreSQL keeps microseconds: an instant that went through it stays equal.
		return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
	}

}
