package ai.aigg.insights.analysis.measure;

/**
 * What one forecast was worth; less is better.
 *
 * @param brier squared distance from what happened, 0 to 1
 * @param log negative natural logarithm of the probability given to what happened
 */
public record Score(double brier, double log) {

	/**
	 * Half of the finest tick: certainty that proves wrong would cost infinitely much.
	 */
	private static final double EDGE = 0.0005;

	/**
	 * Scores a forecast.
	 * @param probability of the first outcome, 0 to 1
	 * @param happened whether it was the first outcome
	 * @return the score
	 */
	public static Score of(double probability, boolean happened) {
		double outcome = happened ? 1 : 0;
		double inside = Math.clamp(probability, EDGE, 1 - EDGE);
		return new Score((probability - outcome) * (probability - outcome), -Math.log(happened ? inside : 1 - inside));
	}

}
