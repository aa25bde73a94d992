package ai.aigg.insights.analysis.forecast;

import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.model.client.ModelSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model forecasts, how often it is asked, and how long one waits for it.
 *
 * @param endpoint the model; with a provider but without a key it is not asked
 * @param samples how many answers are wanted, by access level
 * @param usualSamples the same for every other level
 * @param deadline longest wait for all answers together; those that came count
 */
@ConfigurationProperties("aigg.analysis.model")
public record PanelSettings(@DefaultValue ModelSettings endpoint, @DefaultValue Map<String, Integer> samples,
		@DefaultValue("3") int usualSamples, @DefaultValue("75s") Duration deadline) {

	public PanelSettings {
		samples = Map.copyOf(samples);
	}

	/**
	 * Whether a model is asked at all.
	 * @return {@code false} leaves all to the statistical analyst
	 */
	public boolean isOn() {
		return this.endpoint.isConfigured() && !this.endpoint.key().isBlank();
	}

	/**
	 * How many answers are wanted.
	 * @param accessLevel of whoever asks
	 * @return 1 to 20
	 */
	public int samples(String accessLevel) {
		return Math.clamp(this.samples.getOrDefault(accessLevel, this.usualSamples), 1, Effort.MOST_SAMPLES);
	}

}
