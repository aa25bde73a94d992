package ai.aigg.insights.markets.api;

import ai.aigg.insights.kit.http.BodyLimit;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives Tomcat's own errors the form of all others, and bounds bodies.
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	/** 500 ids of 255 characters, with room for blanks. */
	private static final int LONGEST_BODY = 200_000;

	@Bean
	BodyLimit bodyLimit() {
		return new BodyLimit(LONGEST_BODY);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ProblemValve()));
	}

}
