package ai.aigg.insights.analysis;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.ServiceKit;
import ai.aigg.insights.model.ModelKit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The service that turns evidence into an estimate, a decision and a conclusion.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({ ServiceKit.class, ModelKit.class })
public class AnalysisApplication {

	/**
	 * Starts the service.
	 * @param args Spring Boot's
	 */
	public static void main(String[] args) {
		ServiceApplication.builder(AnalysisApplication.class, "analysis-service").run(args);
	}

}
