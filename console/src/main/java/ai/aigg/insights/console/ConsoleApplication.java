package ai.aigg.insights.console;

import java.time.Clock;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.admin.AdminSettings;
import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.read.ReadConfiguration;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Starts the console.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableConfigurationProperties(AdminSettings.class)
@Import({ UpstreamClients.class, ReadConfiguration.class })
public class ConsoleApplication {

	/** The service's name, which is the name of its settings file as well. */
	public static final String NAME = "console";

	/**
	 * Starts it.
	 * @param args settings on the command line
	 */
	public static void main(String[] args) {
		ServiceApplication.builder(ConsoleApplication.class, NAME).run(args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
