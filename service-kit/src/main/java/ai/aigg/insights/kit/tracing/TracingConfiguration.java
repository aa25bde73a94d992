package ai.aigg.insights.kit.tracing;

import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What is traced; Boot's own configuration makes the tracer and, where an address is set,
 * sends its spans there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingSettings.class)
@Import(Traces.class)
public class TracingConfiguration {

	@Bean
	Sampler questionSampler(TracingSettings settings) {
		return QuestionSampler.of(settings.share());
	}

}
