package ai.aigg.insights.markets;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.kit.ServiceKit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * Starts the market sync service.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class MarketSyncApplication {

	/** The service's name, which is the name of its settings file as well. */
	public static final String NAME = "market-sync-service";

	/**
	 * Starts it.
	 * @param args settings on the command line
	 */
	public static void main(String[] args) {
		ServiceApplication.builder(MarketSyncApplication.class, NAME).run(args);
	}

}
