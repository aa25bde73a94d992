package ai.aigg.insights.analysis.backtest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ai.aigg.insights.analysis.estimate.PriceCalibration;

/**
 * Fits the calibration: logistic regression on the log-odds of the price, held at the
 * price by a penalty on every square of a coefficient.
 */
final class CalibrationFit {

	static final String COMMAND = "./aigg backtest --file FILE --fit OUT";

	/** A subject has a coefficient of its own from so many questions on. */
	private static final int ENOUGH = 200;

	/** Below the dead band of the sentiment: the price alone is no reason to lean. */
	private static final double MOST_MOVE = 0.015;

	private static final int MOST_STEPS = 50;

	private static final double SMALL_STEP = 1e-9;

	private final List<String> categories;

	private final double penalty;

	private final int questions;

	private final double[] coefficients;

	private CalibrationFit(List<ResolvedQuestion> questions, double penalty) {
		this.categories = categories(questions);
		this.penalty = penalty;
		this.questions = questions.size();
		this.coefficients = new double[2 + this.categories.size()];
	}

	static PriceCalibration fit(List<ResolvedQuestion> questions, double penalty) {
		CalibrationFit fit = new CalibrationFit(questions, penalty);
		double[][] features = questions.stream().map(fit::features).toArray(double[][]::new);
		for (int step = 0; step < MOST_STEPS; step++) {
			double largest = fit.step(questions, features);
			if (largest < SMALL_STEP) {
				break;
			}
		}
		return fit.result();
	}

	private static List<String> categories(List<ResolvedQuestion> questions) {
		Map<String, Long> counts = questions.stream()
			.flatMap((question) -> question.circumstances().categories().stream())
			.collect(Collectors.groupingBy((category) -> category, Collectors.counting()));
		counts.values().removeIf((count) -> count < ENOUGH);
		return List.copyOf(new TreeSet<>(counts.keySet()));
	}

	/** Each stretches the log-odds; none shifts them, so that both outcomes are alike. */
	private double[] features(ResolvedQuestion question) {
		double[] features = new double[this.coefficients.length];
		features[0] = question.logOdds();
		features[1] = question.logOdds() * PriceCalibration.horizonUnit(question.circumstances());
		for (int i = 0; i < this.categories.size(); i++) {
			if (question.circumstances().categories().contains(this.categories.get(i))) {
				features[2 + i] = question.logOdds();
			}
		}
		return features;
	}

	private double step(List<ResolvedQuestion> questions, double[][] features) {
		int size = this.coefficients.length;
		double[][] curvature = new double[size][size];
		double[] slope = new double[size];
		for (int i = 0; i < size; i++) {
			curvature[i][i] = this.penalty;
			slope[i] = -this.penalty * this.coefficients[i];
		}
		for (int row = 0; row < features.length; row++) {
			double[] x = features[row];
			double logOdds = x[0];
			for (int i = 0; i < size; i++) {
				logOdds += this.coefficients[i] * x[i];
			}
			double p = 1 / (1 + Math.exp(-logOdds));
			double miss = (questions.get(row).happened() ? 1 : 0) - p;
			for (int i = 0; i < size; i++) {
				slope[i] += miss * x[i];
				for (int j = 0; j < size; j++) {
					curvature[i][j] += p * (1 - p) * x[i] * x[j];
				}
			}
		}
		double[] change = LinearEquations.solve(curvature, slope);
		double largest = 0;
		for (int i = 0; i < size; i++) {
			this.coefficients[i] += change[i];
			largest = Math.max(largest, Math.abs(change[i]));
		}
		return largest;
	}

	private PriceCalibration result() {
		Map<String, Double> byCategory = new TreeMap<>();
		for (int i = 0; i < this.categories.size(); i++) {
			byCategory.put(this.categories.get(i), rounded(this.coefficients[2 + i]));
		}
		return new PriceCalibration("calibration/2", rounded(this.coefficients[0]), rounded(this.coefficients[1]),
				byCategory, this.penalty, MOST_MOVE, this.questions, COMMAND);
	}

	private static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

}
