package ai.aigg.insights.kit.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The replica's pool of connections, or none: {@code aigg.read.url} decides.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
public class ReadConfiguration {

	@Bean
	ReadClient readClient(JdbcClient jdbc, JdbcConnectionDetails own, ReadSettings settings, MeterRegistry meters,
			@Value("${spring.application.name}") String name) {
		if (settings.url().isBlank()) {
			return ReadClient.of(jdbc);
		}
		HikariConfig pool = new HikariConfig();
		pool.setPoolName(name + "-read");
		pool.setJdbcUrl(settings.url());
		pool.setUsername(own.getUsername());
		pool.setPassword(own.getPassword());
		pool.setReadOnly(true);
		pool.setMinimumIdle(1);
		pool.setMaximumPoolSize(settings.connections());
		pool.setConnectionTimeout(settings.patience().toMillis());
		pool.setMaxLifetime(settings.lifetime().toMillis());
		pool.setIdleTimeout(settings.lifetime().dividedBy(2).toMillis());
		// A service starts without it: what has to be written does not depend on it.
		pool.setInitializationFailTimeout(-1);
		pool.setMetricRegistry(meters);
		return ReadClient.of(new HikariDataSource(pool));
	}

}
