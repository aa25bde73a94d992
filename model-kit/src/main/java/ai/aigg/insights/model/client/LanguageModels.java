package ai.aigg.insights.model.client;

import java.time.Clock;

import ai.aigg.insights.kit.http.UpstreamClients;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes the models that settings name.
 */
@Component
public class LanguageModels {

	private static final Logger log = LoggerFactory.getLogger(LanguageModels.class);

	private final UpstreamClients upstreams;

	private final Clock clock;

	LanguageModels(UpstreamClients upstreams, Clock clock) {
		this.upstreams = upstreams;
		this.clock = clock;
	}

	/**
	 * Makes a model.
	 * @param name its name in metrics and among the limits of {@code aigg.pace}
	 * @param settings which model, and how to call it
	 * @throws IllegalStateException when the settings name none
	 */
	public LanguageModel create(String name, ModelSettings settings) {
		Protocol protocol = switch (settings.provider()) {
			case OPENAI -> new OpenAiProtocol(settings);
			case ANTHROPIC -> new AnthropicProtocol(settings);
			case NONE -> throw new IllegalStateException("No model is configured");
		};
		if (!settings.isPriced()) {
			log.warn("{} has no price ({}): its calls count at the default price in budgets and costs",
					settings.model(), name);
		}
		return new HttpModel(this.upstreams.create(name, settings.upstream()).build(), protocol, settings, this.clock);
	}

}
