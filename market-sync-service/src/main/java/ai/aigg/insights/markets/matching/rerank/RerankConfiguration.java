package ai.aigg.insights.markets.matching.rerank;

import java.time.Clock;

import ai.aigg.insights.model.ModelKit;
import ai.aigg.insights.model.budget.DailyBudget;
import ai.aigg.insights.model.client.LanguageModels;
import ai.aigg.insights.model.client.ProgramCaller;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Sets the re-ranker up, or one that has no opinion.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RerankSettings.class)
@Import(ModelKit.class)
class RerankConfiguration {

	@Bean
	Reranker reranker(RerankSettings settings, LanguageModels models, ProgramCaller caller, MeterRegistry meters,
			Clock clock) {
		if (!settings.enabled()) {
			return new NoReranker();
		}
		return new ModelReranker(models.create("rerank", settings.model()), caller,
				new RerankBudget(new DailyBudget(settings.budget(), clock), settings.model()), meters);
	}

}
