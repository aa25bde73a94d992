package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the Agent API.
 *
 * @param model the model, pinned: a preset changes its model without notice
 * @param contextSize how much of the pages the model reads: low, medium, high
 * @param maxOutputTokens longest answer
 * @param maxSteps most rounds of searching and thinking
 * @param expectedCost US dollars that are set aside for a call, and what it counts as
 * when the answer does not say what was billed
 */
@ConfigurationProperties("aigg.research.perplexity-agent")
record AgentSettings(@DefaultValue("perplexity/sonar") String model, @DefaultValue("medium") String contextSize,
		@DefaultValue("800") int maxOutputTokens, @DefaultValue("3") int maxSteps,
		@DefaultValue("0.02") BigDecimal expectedCost) {

	AgentSettings {
		if (model.isBlank() || !contextSize.matches("low|medium|high") || maxOutputTokens < 100 || maxSteps < 1
				|| expectedCost.signum() < 0) {
			throw new IllegalArgumentException("aigg.research.perplexity-agent is out of range");
		}
	}

}
