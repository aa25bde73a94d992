package ai.aigg.insights.analysis.estimate;

/**
 * Probabilities on the scale on which evidence adds up.
 */
public final class LogOdds {

	/** Half of the finest tick: a price of 0 or 1 is no certainty. */
	private static final double EDGE = 0.0005;

	private LogOdds() {
	}

	/**
	 * Logarithm of the odds.
	 * @param probability 0 to 1; 0 and 1 count as half a tick inside
	 * @return about -7.6 to 7.6
	 */
	public static double of(double probability) {
		double inside = Math.clamp(probability, EDGE, 1 - EDGE);
		return Math.log(inside / (1 - inside));
	}

	/**
	 * The way back.
	 * @param logOdds any number
	 * @return 0 to 1
	 */
	public static double toProbability(double logOdds) {
		return 1 / (1 + Math.exp(-logOdds));
	}

}
