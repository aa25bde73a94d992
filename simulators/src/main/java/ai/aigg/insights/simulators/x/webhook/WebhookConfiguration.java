package ai.aigg.insights.simulators.x.webhook;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedRateTask;

/**
 * The client that calls webhooks, and the beat of their challenges.
 */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

	@Bean(destroyMethod = "shutdownNow")
	HttpClient webhookClient() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(5))
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
	}

	@Bean
	SchedulingConfigurer challengeBeat(Webhooks webhooks, WebhookSettings settings) {
		return (tasks) -> tasks
			.addFixedRateTask(new FixedRateTask(webhooks::proveAll, settings.crcInterval(), settings.crcInterval()));
	}

}
