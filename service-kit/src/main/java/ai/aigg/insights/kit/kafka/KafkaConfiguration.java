package ai.aigg.insights.kit.kafka;

import java.time.Clock;

import ai.aigg.insights.kit.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/**
 * How this service reads and writes records; Boot's own configuration picks these beans
 * up.
 */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

	@Bean
	RecordMessageConverter eventMessageConverter() {
		return new EventMessageConverter();
	}

	@Bean
	CommonErrorHandler deadLetters(KafkaTemplate<String, byte[]> template, MeterRegistry meters) {
		return DeadLetters.errorHandler(template, meters);
	}

	@Bean
	RecordInterceptor<Object, Object> logContextInterceptor(MeterRegistry meters, Clock clock) {
		return new LogContextInterceptor(new EventTimes(meters, clock));
	}

	@Bean
	ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> platformThreads() {
		// Consumer loops block in poll and pin their virtual thread's carrier; only the
		// work behind them is virtual.
		return (container) -> container.getContainerProperties()
			.setListenerTaskExecutor(new SimpleAsyncTaskExecutor("listener-"));
	}

	@Bean
	EventSender eventSender(KafkaTemplate<String, byte[]> template, Traces traces,
			@Value("${spring.application.name}") String name) {
		return new EventSender(template, traces, name);
	}

	@Bean
	TopicSpans topicSpans(KafkaAdmin kafka) {
		return new TopicSpans(kafka);
	}

}
