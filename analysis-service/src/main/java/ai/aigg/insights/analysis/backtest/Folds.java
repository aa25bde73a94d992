package ai.aigg.insights.analysis.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.estimate.PriceCalibration;

/**
 * Splits questions so that no event is in two parts, and estimates each part by what was
 * fitted on the others. The same questions give the same split.
 */
final class Folds {

	private static final long SEED = 7;

	private final List<ResolvedQuestion> questions;

	private final int[] folds;

	private final int count;

	Folds(List<ResolvedQuestion> questions, int count) {
		this.questions = questions;
		this.count = count;
		List<String> events = new ArrayList<>(
				questions.stream().map(ResolvedQuestion::event).distinct().sorted().toList());
		Collections.shuffle(events, new Random(SEED));
		Map<String, Integer> foldOf = new HashMap<>();
		events.forEach((event) -> foldOf.put(event, foldOf.size() % count));
		this.folds = questions.stream().mapToInt((question) -> foldOf.getOrDefault(question.event(), 0)).toArray();
	}

	/**
	 * Estimates every question by a calibration that has not seen its event.
	 * @param fit makes a calibration of questions
	 * @return probabilities, in the order of the questions
	 */
	double[] heldOut(Function<List<ResolvedQuestion>, PriceCalibration> fit) {
		double[] estimates = new double[this.questions.size()];
		for (int fold = 0; fold < this.count; fold++) {
			int held = fold;
			List<ResolvedQuestion> others = IntStream.range(0, this.folds.length)
				.filter((i) -> this.folds[i] != held)
				.mapToObj(this.questions::get)
				.toList();
			PriceCalibration calibration = fit.apply(others);
			Arrays.setAll(estimates,
					(i) -> (this.folds[i] == held)
							? calibration.apply(this.questions.get(i).price(), this.questions.get(i).circumstances())
							: estimates[i]);
		}
		return estimates;
	}

}
