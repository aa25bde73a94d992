package ai.aigg.insights.analysis.estimate;

import java.util.Map;

import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.schema.events.Probability;

/**
 * Estimates for tests.
 */
public final class TestEstimates {

	private TestEstimates() {
	}

	public static Estimate estimate(double probability, double low, double high, double price) {
		return new Estimate(Probability.of(probability), Probability.of(low), Probability.of(high),
				new Anchor(Probability.of(price), Anchor.Kind.MIDDLE), 0, 0, 0, 0, new Doubt(0.1, 0.1, 0.1, 0, 0.17));
	}

	static ModelAnalyst modelAnalyst(LanguageModel model) {
		return new ModelAnalyst(
				new StatisticalAnalyst(StatisticalParameters.load("statistical-2.json"), PriceCalibration.shipped()),
				TestModels.panel(model), Pool.shipped());
	}

	public static Analyst analyst(LanguageModel model) {
		return modelAnalyst(model);
	}

	public static Opinion opinion(Estimate estimate) {
		return new Opinion("statistical/2", Map.of(), estimate, null, null);
	}

}
