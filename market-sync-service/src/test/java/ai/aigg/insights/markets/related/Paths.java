package ai.aigg.insights.markets.related;

import java.util.Random;

/**
 * Makes prices that wander.
 */
final class Paths {

	private Paths() {
	}

	/**
	 * Steps of log-odds that follow a common cause as far as wanted.
	 * @param common the common cause, one number per step
	 * @param share how much of a step it makes, -1 to 1
	 * @param random the rest
	 * @return the prices, one more than steps
	 */
	static float[] following(double[] common, double share, Random random) {
		float[] prices = new float[common.length + 1];
		double odds = 0;
		prices[0] = 0.5f;
		for (int step = 0; step < common.length; step++) {
			double move = share * common[step] + Math.sqrt(1 - share * share) * random.nextGaussian();
			// Drawn back, so that it stays where moves count.
			odds = 0.9 * odds + 0.2 * move;
			prices[step + 1] = (float) (1 / (1 + Math.exp(-odds)));
		}
		return prices;
	}

	static double[] cause(int steps, Random random) {
		return random.doubles(steps, -2, 2).toArray();
	}

}
