package ai.aigg.insights.analysis.estimate;

import java.util.Map;

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

	public static Opinion opinion(Estimate estimate) {
		return new Opinion("statistical/2", Map.of(), estimate, null, null);
	}

}
