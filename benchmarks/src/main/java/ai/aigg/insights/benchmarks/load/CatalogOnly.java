package ai.aigg.insights.benchmarks.load;

import java.time.Clock;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.read.ReadClient;
import ai.aigg.insights.markets.catalog.MarketStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of market-sync-service that writes markets, and nothing else of it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = MarketStore.class)
@ConfigurationPropertiesScan(basePackageClasses = MarketStore.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class })
@Import(Ids.class)
class CatalogOnly {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	ReadClient readClient(JdbcClient jdbc) {
		return ReadClient.of(jdbc);
	}

	@Bean
	MeterRegistry meters() {
		return new SimpleMeterRegistry();
	}

	static ConfigurableApplicationContext start(String jdbcUrl, String user) {
		return new SpringApplicationBuilder(CatalogOnly.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.properties("spring.config.name=benchmark", "spring.datasource.url=" + jdbcUrl,
					"spring.datasource.username=" + user, "spring.datasource.password=benchmark",
					"spring.datasource.hikari.minimum-idle=1")
			.run();
	}

}
