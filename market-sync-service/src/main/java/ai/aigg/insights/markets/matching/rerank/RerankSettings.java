package ai.aigg.insights.markets.matching.rerank;

import ai.aigg.insights.model.budget.BudgetSettings;
import ai.aigg.insights.model.client.ModelSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how a model chooses among candidates.
 *
 * @param enabled whether it does
 * @param model which model
 * @param budget what may be spent in a day, by each instance
 */
@ConfigurationProperties("aigg.markets.matching.rerank")
record RerankSettings(@DefaultValue("false") boolean enabled, @DefaultValue ModelSettings model,
		@DefaultValue BudgetSettings budget) {

	RerankSettings {
		if (enabled && !model.isConfigured()) {
			throw new IllegalArgumentException("aigg.markets.matching.rerank is enabled but names no model.provider");
		}
	}

}
