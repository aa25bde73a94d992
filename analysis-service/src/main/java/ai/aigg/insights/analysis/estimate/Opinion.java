package ai.aigg.insights.analysis.estimate;

import java.util.Map;

import ai.aigg.insights.analysis.forecast.ModelOut;
import org.jspecify.annotations.Nullable;

/**
 * An estimate, whose it is and how it came about.
 *
 * @param analyst who estimated, with a version; at most 100 characters
 * @param parameters what shaped it: numbers by name
 * @param estimate the estimate
 * @param forecast what a model forecast, or {@code null} where none did
 * @param modelOut why none did, or {@code null} where none is configured or one did
 */
public record Opinion(String analyst, Map<String, Double> parameters, Estimate estimate, @Nullable Forecast forecast,
		@Nullable ModelOut modelOut) {

	/**
	 * Whether the statistical analyst stands in for a model.
	 * @return {@code true} when a model should have spoken and did not
	 */
	public boolean standsIn() {
		return this.modelOut != null && this.modelOut.isFailure();
	}

}
