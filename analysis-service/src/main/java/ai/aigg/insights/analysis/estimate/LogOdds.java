package ai.aigg.insights.analysis.estimate;

/**
 * Probabilities on the scale on which evidence adds up.
 */
final class LogOdds {

	/** Half of the finest tick: a price of 0 or 1 is no certainty. */
	private static final double EDGE = 0.0005;

	private LogOdds() {
	}

	static double of(double probability) {
		double inside = Math.clamp(probability, EDGE, 1 - EDGE);
		return Math.log(inside / (1 - inside));
	}

	static double toProbability(double logOdds) {
		return 1 / (1 + Math.exp(-logOdds));
	}

}
