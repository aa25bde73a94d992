package ai.aigg.insights.markets.matching.fitting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Fits weights so that the right candidates come before the others: softmax over the
 * candidates of each query, all right ones together, drawn towards a prior.
 */
final class Listwise {

	private static final int STEPS = 300;

	private static final double RATE = 0.05;

	private final double[] prior;

	private final double[] deviations;

	private final double pull;

	Listwise(double[] prior, double[] deviations, double pull) {
		this.prior = prior;
		this.deviations = deviations;
		this.pull = pull;
	}

	/**
	 * Fits.
	 * @param examples queries with at least one right candidate each
	 * @return the weights, of the features as they are
	 */
	double[] fit(List<Example> examples) {
		int size = this.prior.length;
		double[] standing = new double[size];
		double[] start = new double[size];
		Arrays.setAll(start, (at) -> this.prior[at] * this.deviations[at]);
		double[] weights = start.clone();
		double[] speed = new double[size];
		for (int step = 1; step <= STEPS; step++) {
			double[] gradient = new double[size];
			for (Example example : examples) {
				add(example, weights, gradient);
			}
			for (int at = 0; at < size; at++) {
				double slope = gradient[at] / examples.size() + this.pull * (weights[at] - start[at]);
				standing[at] = 0.9 * standing[at] + 0.1 * slope;
				speed[at] = 0.999 * speed[at] + 0.001 * slope * slope;
				weights[at] -= RATE * standing[at] / (1 - Math.pow(0.9, step))
						/ (Math.sqrt(speed[at] / (1 - Math.pow(0.999, step))) + 1e-8);
			}
		}
		Arrays.setAll(weights, (at) -> weights[at] / this.deviations[at]);
		return weights;
	}

	private void add(Example example, double[] weights, double[] gradient) {
		int count = example.features().size();
		double[] scores = new double[count];
		double highest = Double.NEGATIVE_INFINITY;
		for (int each = 0; each < count; each++) {
			double[] row = example.features().get(each);
			for (int at = 0; at < weights.length; at++) {
				scores[each] += weights[at] * row[at] / this.deviations[at];
			}
			highest = Math.max(highest, scores[each]);
		}
		double all = 0;
		double right = 0;
		for (int each = 0; each < count; each++) {
			scores[each] = Math.exp(scores[each] - highest);
			all += scores[each];
			right += example.right().get(each) ? scores[each] : 0;
		}
		for (int each = 0; each < count; each++) {
			double pull = scores[each] / all - (example.right().get(each) ? scores[each] / Math.max(right, 1e-300) : 0);
			double[] row = example.features().get(each);
			for (int at = 0; at < weights.length; at++) {
				gradient[at] += pull * row[at] / this.deviations[at];
			}
		}
	}

	/**
	 * The candidates of one query.
	 *
	 * @param features a row for each candidate
	 * @param right which of them are right
	 */
	record Example(List<double[]> features, BitSet right) {
	}

}
