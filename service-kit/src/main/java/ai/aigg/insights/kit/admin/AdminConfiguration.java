package ai.aigg.insights.kit.admin;

import java.time.Clock;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.ServiceSettings;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gate and the audit of this service's admin API.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminSettings.class)
public class AdminConfiguration {

	@Bean
	AuditLog auditLog(JdbcClient jdbc, Ids ids, Clock clock, ServiceSettings settings) {
		return new AuditLog(jdbc, ids, clock, settings);
	}

	@Bean
	AdminGate adminGate(AdminSettings settings, AuditLog audit, MeterRegistry meters) {
		return new AdminGate(settings, audit, meters);
	}

}
