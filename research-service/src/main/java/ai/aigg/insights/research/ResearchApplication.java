package ai.aigg.insights.research;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.ServiceKit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The service that gathers evidence about the markets that people ask about.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class ResearchApplication {

	/**
	 * Starts the service.
	 * @param args Spring Boot's
	 */
	public static void main(String[] args) {
		ServiceApplication.builder(ResearchApplication.class, "research-service").run(args);
	}

}
