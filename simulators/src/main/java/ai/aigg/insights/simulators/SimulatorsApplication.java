package ai.aigg.insights.simulators;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Serves the four upstreams on one port; its settings are in {@code simulators.yml}.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class SimulatorsApplication {

	/** Starts the simulators on their own. */
	public static void main(String[] args) {
		configure(new SpringApplicationBuilder()).run(args);
	}

	/**
	 * Prepares a builder so that the simulators can run as one of several applications in
	 * a JVM.
	 * @param builder a builder without sources
	 * @return the same builder
	 */
	public static SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
		return builder.sources(SimulatorsApplication.class).properties("spring.config.name=simulators");
	}

}
