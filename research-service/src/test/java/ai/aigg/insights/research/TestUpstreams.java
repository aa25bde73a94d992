package ai.aigg.insights.research;

import java.net.URI;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.http.UpstreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/**
 * The services' own HTTP clients, for tests without a service.
 */
public final class TestUpstreams {

	private TestUpstreams() {
	}

	public static UpstreamClients clients() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(SimpleMeterRegistry.class);
		context.registerBean(RestClient.Builder.class, () -> RestClient.builder(),
				(definition) -> definition.setScope(ConfigurableBeanFactory.SCOPE_PROTOTYPE));
		context.register(UpstreamClients.class);
		context.refresh();
		return context.getBean(UpstreamClients.class);
	}

	public static UpstreamSettings settings(URI uri, int retries) {
		return new UpstreamSettings(uri, Duration.ofSeconds(3), Duration.ofSeconds(3), retries, 4,
				DataSize.ofMegabytes(1));
	}

}
