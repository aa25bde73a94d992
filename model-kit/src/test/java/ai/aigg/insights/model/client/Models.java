package ai.aigg.insights.model.client;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.model.ModelKit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/**
 * Models as services make them, for tests.
 */
final class Models implements AutoCloseable {

	static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	Models() {
		this.context.registerBean(RestClient.Builder.class, () -> RestClient.builder(),
				(definition) -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE));
		this.context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
		this.context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
		this.context.register(UpstreamClients.class, ModelKit.class);
		this.context.refresh();
	}

	static ModelSettings settings(ModelSettings.Provider provider, URI url, AnswerForm form) {
		return new ModelSettings(provider, url, "sk-secret", "model", 0.5, 300, "max_tokens", form,
				Duration.ofSeconds(2), Duration.ofSeconds(4), 1, 4, DataSize.ofKilobytes(16),
				Map.of("model", new Price(new BigDecimal("2"), new BigDecimal("10"))));
	}

	LanguageModel openAi(StubEndpoint endpoint, AnswerForm form) {
		return openAi(endpoint.url("/v1"), form);
	}

	LanguageModel openAi(URI url, AnswerForm form) {
		return this.context.getBean(LanguageModels.class)
			.create("model", settings(ModelSettings.Provider.OPENAI, url, form));
	}

	LanguageModel anthropic(StubEndpoint endpoint) {
		return this.context.getBean(LanguageModels.class)
			.create("model", settings(ModelSettings.Provider.ANTHROPIC, endpoint.url(""), AnswerForm.TEXT));
	}

	ProgramCaller caller() {
		return this.context.getBean(ProgramCaller.class);
	}

	double answers(String outcome) {
		return this.context.getBean(MeterRegistry.class)
			.counter("aigg.model.answers", "program", "forecast", "outcome", outcome)
			.count();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
