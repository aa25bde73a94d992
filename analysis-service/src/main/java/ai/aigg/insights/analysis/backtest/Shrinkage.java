package ai.aigg.insights.analysis.backtest;

import java.util.List;

import ai.aigg.insights.analysis.estimate.PriceCalibration;
import ai.aigg.insights.analysis.measure.Score;

/**
 * Chooses how strongly a fit is held at the price: the strongest penalty whose held-out
 * log score is within one standard error of the best one's.
 */
final class Shrinkage {

	/** Weakest first; under the last one next to nothing moves. */
	private static final List<Double> PENALTIES = List.of(30.0, 100.0, 300.0, 1_000.0, 3_000.0, 10_000.0);

	private static final int FOLDS = 5;

	private Shrinkage() {
	}

	static PriceCalibration fit(List<ResolvedQuestion> questions) {
		return CalibrationFit.fit(questions, penalty(questions));
	}

	static double penalty(List<ResolvedQuestion> questions) {
		Folds folds = new Folds(questions, FOLDS);
		List<double[]> losses = PENALTIES.stream()
			.map((penalty) -> losses(questions, folds.heldOut((others) -> CalibrationFit.fit(others, penalty))))
			.toList();
		double[] best = losses.stream()
			.min((one, other) -> Double.compare(mean(one), mean(other)))
			.orElseThrow(IllegalStateException::new);
		for (int i = PENALTIES.size() - 1; i > 0; i--) {
			if (isAsGood(losses.get(i), best)) {
				return PENALTIES.get(i);
			}
		}
		return PENALTIES.getFirst();
	}

	private static double[] losses(List<ResolvedQuestion> questions, double[] estimates) {
		double[] losses = new double[estimates.length];
		for (int i = 0; i < losses.length; i++) {
			losses[i] = Score.of(estimates[i], questions.get(i).happened()).log();
		}
		return losses;
	}

	private static boolean isAsGood(double[] losses, double[] best) {
		double mean = mean(losses) - mean(best);
		double squares = 0;
		for (int i = 0; i < losses.length; i++) {
			double off = losses[i] - best[i] - mean;
			squares += off * off;
		}
		return mean <= Math.sqrt(squares) / losses.length;
	}

	private static double mean(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum / values.length;
	}

}
