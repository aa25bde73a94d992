package ai.aigg.insights.analysis.forecast;

import java.util.List;

/**
 * What a model has to answer; the constructor has the last word.
 *
 * @param reasoning how it came to it
 * @param baseRate how often such things happen, 0 to 1
 * @param factors what weighs most, at most five
 * @param probability of the outcome, 0 to 1
 */
public record ForecastAnswer(String reasoning, double baseRate, List<Factor> factors, double probability) {

	static final int MOST_FACTORS = 5;

	private static final int LONGEST_REASONING = 12_000;

	private static final int LONGEST_FACTOR = 400;

	public ForecastAnswer {
		factors = List.copyOf(factors);
		if (!(baseRate >= 0 && baseRate <= 1) || !(probability >= 0 && probability <= 1)) {
			throw new IllegalArgumentException("base_rate and probability lie between 0 and 1");
		}
		if (factors.size() > MOST_FACTORS) {
			throw new IllegalArgumentException("there are at most " + MOST_FACTORS + " factors");
		}
		if (reasoning.length() > LONGEST_REASONING) {
			throw new IllegalArgumentException("the reasoning is longer than " + LONGEST_REASONING + " characters");
		}
	}

	/**
	 * A fact that weighs.
	 *
	 * @param text one sentence; hostile
	 * @param source number of the source that it rests on, as the prompt counts them
	 */
	public record Factor(String text, int source) {

		public Factor {
			if (text.isBlank() || text.length() > LONGEST_FACTOR) {
				throw new IllegalArgumentException("a factor has 1 to " + LONGEST_FACTOR + " characters");
			}
			if (source < 1 || source > Evidence.MOST_SOURCES) {
				throw new IllegalArgumentException("a source has a number of the list");
			}
		}

	}

}
