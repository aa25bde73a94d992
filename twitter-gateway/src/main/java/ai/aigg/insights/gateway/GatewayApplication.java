package ai.aigg.insights.gateway;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.ServiceKit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The service that listens and answers on X.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class GatewayApplication {

	/** The module, which is also the name of its settings file. */
	public static final String NAME = "twitter-gateway";

	/**
	 * Starts the service.
	 * @param args Spring Boot's arguments
	 */
	public static void main(String[] args) {
		ServiceApplication.builder(GatewayApplication.class, NAME).run(args);
	}

}
