package ai.aigg.insights.markets.matching.fitting;

import java.util.List;

/**
 * Fits weights that tell one kind of rows from another.
 */
final class Logistic {

	private static final int STEPS = 400;

	private static final double RATE = 0.05;

	private static final double PULL = 0.05;

	private Logistic() {
	}

	/**
	 * Fits.
	 * @param rows the rows; the first number of each is 1
	 * @param labels which rows are of the kind
	 * @param shares how much each row counts
	 * @param ways which way each column may count: 1 for the kind, -1 against it, 0
	 * either
	 * @return a weight for each column
	 */
	static double[] fit(List<double[]> rows, boolean[] labels, double[] shares, int[] ways) {
		int size = rows.getFirst().length;
		double[] means = new double[size];
		double[] deviations = new double[size];
		for (int at = 1; at < size; at++) {
			int column = at;
			means[at] = rows.stream().mapToDouble((row) -> row[column]).average().orElse(0);
			double mean = means[at];
			deviations[at] = Math.max(1e-6,
					Math.sqrt(rows.stream()
						.mapToDouble((row) -> (row[column] - mean) * (row[column] - mean))
						.average()
						.orElse(0)));
		}
		deviations[0] = 1;
		double[] weights = descend(rows, labels, shares, ways, means, deviations);
		for (int at = 1; at < size; at++) {
			weights[at] /= deviations[at];
			weights[0] -= weights[at] * means[at];
		}
		return weights;
	}

	private static double[] descend(List<double[]> rows, boolean[] labels, double[] shares, int[] ways, double[] means,
			double[] deviations) {
		int size = means.length;
		double[] weights = new double[size];
		double[] standing = new double[size];
		double[] speed = new double[size];
		for (int step = 1; step <= STEPS; step++) {
			double[] gradient = new double[size];
			double total = 0;
			for (int number = 0; number < rows.size(); number++) {
				double[] row = rows.get(number);
				double sum = 0;
				for (int at = 0; at < size; at++) {
					sum += weights[at] * (row[at] - means[at]) / deviations[at];
				}
				double miss = shares[number] * (1 / (1 + Math.exp(-sum)) - (labels[number] ? 1 : 0));
				total += shares[number];
				for (int at = 0; at < size; at++) {
					gradient[at] += miss * (row[at] - means[at]) / deviations[at];
				}
			}
			for (int at = 0; at < size; at++) {
				double slope = gradient[at] / total + ((at > 0) ? PULL * weights[at] : 0);
				standing[at] = 0.9 * standing[at] + 0.1 * slope;
				speed[at] = 0.999 * speed[at] + 0.001 * slope * slope;
				weights[at] -= RATE * standing[at] / (1 - Math.pow(0.9, step))
						/ (Math.sqrt(speed[at] / (1 - Math.pow(0.999, step))) + 1e-8);
				if (weights[at] * ways[at] < 0) {
					weights[at] = 0;
				}
			}
		}
		return weights;
	}

}
