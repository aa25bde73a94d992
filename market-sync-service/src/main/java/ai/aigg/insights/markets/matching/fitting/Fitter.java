package ai.aigg.insights.markets.matching.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Feature;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Sign;
import ai.aigg.insights.markets.matching.ranking.Thresholds;
import ai.aigg.insights.markets.matching.ranking.Weights;

/**
 * Fits all weights on judged queries: the ranking on those that have a market, the
 * decision on them, on the same without their answer, and on those that have none.
 */
final class Fitter {

	private static final double PULL = 0.02;

	/** Share of the queries with a market that may be refused. */
	private static final double REFUSED = 0.018;

	/** Right this often from here on, so that no runner-up is named. */
	private static final double SURE = 0.97;

	/**
	 * A question without its answer is refused for want of a better reason; it counts
	 * less.
	 */
	private static final double WITHOUT_ANSWER = 0.1;

	private static final double SMALLEST_DEVIATION = 0.05;

	private Fitter() {
	}

	/**
	 * Fits.
	 * @param judged queries with their candidates, ranked by the same
	 * @param basis what they were ranked by
	 * @return the weights
	 */
	static Weights fit(List<Judged> judged, Basis basis) {
		double[] prior = new double[Feature.values().length];
		prior[((basis == Basis.MEANING) ? Feature.LIKENESS : Feature.COVERED).column()] = 2;
		double[] ranking = new Listwise(prior, deviations(judged), PULL)
			.fit(judged.stream().filter(Judged::hasRight).map(Judged::example).toList());
		List<Judged> again = judged.stream().map((each) -> each.with(Ranker.again(each.ranked(), ranking))).toList();
		double[] deciding = deciding(again);
		Ranker ranker = new Ranker(new Weights(ranking, deciding, Thresholds.OPEN));
		double answer = answerFrom(again, ranker);
		List<Judged> answered = again.stream()
			.filter((each) -> each.query().hasMarket()
					&& ranker.confidence(each.ranked(), each.reading()) >= Math.max(answer, Double.MIN_VALUE))
			.toList();
		return new Weights(ranking, deciding,
				new Thresholds(answer, sureFrom(again, ranker), GainCurve.choose(answered), GainCurve.event(answered)));
	}

	private static double[] deviations(List<Judged> judged) {
		int size = Feature.values().length;
		double[] sums = new double[size];
		double[] squares = new double[size];
		long count = 0;
		for (Judged each : judged) {
			for (double[] row : each.example().features()) {
				for (int at = 0; at < size; at++) {
					sums[at] += row[at];
					squares[at] += row[at] * row[at];
				}
				count++;
			}
		}
		double[] deviations = new double[size];
		for (int at = 0; at < size; at++) {
			double mean = sums[at] / count;
			deviations[at] = Math.max(SMALLEST_DEVIATION, Math.sqrt(Math.max(0, squares[at] / count - mean * mean)));
		}
		return deviations;
	}

	private static double[] deciding(List<Judged> judged) {
		List<double[]> rows = new ArrayList<>();
		List<Boolean> labels = new ArrayList<>();
		List<Double> shares = new ArrayList<>();
		for (Judged each : judged) {
			if (!each.ranked().isEmpty()) {
				rows.add(Sign.of(each.ranked(), each.reading()));
				labels.add(each.query().hasMarket());
				shares.add(1d);
			}
			Judged without = each.withoutAnswer();
			if (each.query().hasMarket() && !without.ranked().isEmpty()) {
				rows.add(Sign.of(without.ranked(), without.reading()));
				labels.add(false);
				shares.add(WITHOUT_ANSWER);
			}
		}
		boolean[] kinds = new boolean[rows.size()];
		for (int number = 0; number < kinds.length; number++) {
			kinds[number] = labels.get(number);
		}
		return Logistic.fit(rows, kinds, shares.stream().mapToDouble(Double::doubleValue).toArray(),
				Arrays.stream(Sign.values()).mapToInt(Sign::way).toArray());
	}

	private static double answerFrom(List<Judged> judged, Ranker ranker) {
		double[] confidences = judged.stream()
			.filter((each) -> each.query().hasMarket())
			.mapToDouble((each) -> ranker.confidence(each.ranked(), each.reading()))
			.sorted()
			.toArray();
		if (confidences.length == 0) {
			return 0;
		}
		double at = REFUSED * (confidences.length - 1);
		int below = (int) at;
		int above = Math.min(below + 1, confidences.length - 1);
		return confidences[below] + (at - below) * (confidences[above] - confidences[below]);
	}

	private static double sureFrom(List<Judged> judged, Ranker ranker) {
		List<Judged> surest = judged.stream()
			.filter((each) -> each.query().hasMarket())
			.sorted((a, b) -> Double.compare(ranker.confidence(b.ranked(), b.reading()),
					ranker.confidence(a.ranked(), a.reading())))
			.toList();
		double sure = 1;
		int right = 0;
		for (int number = 0; number < surest.size(); number++) {
			right += (surest.get(number).rank() == 1) ? 1 : 0;
			if (right >= SURE * (number + 1)) {
				sure = ranker.confidence(surest.get(number).ranked(), surest.get(number).reading());
			}
		}
		return sure;
	}

}
