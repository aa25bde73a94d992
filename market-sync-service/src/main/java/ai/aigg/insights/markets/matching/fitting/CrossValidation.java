package ai.aigg.insights.markets.matching.fitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Weights;

/**
 * Measures each query with weights that were fitted without it: five parts with the same
 * share of every kind, several times.
 */
final class CrossValidation {

	private static final int PARTS = 5;

	private final int repeats;

	private final Basis basis;

	CrossValidation(int repeats, Basis basis) {
		this.repeats = repeats;
		this.basis = basis;
	}

	/**
	 * Runs it.
	 * @param judged all queries
	 * @param recalls takes the share of right first candidates of each repeat
	 * @return the figures of all repeats together
	 */
	Figures run(List<Judged> judged, List<Double> recalls) {
		Figures all = new Figures();
		for (int repeat = 0; repeat < this.repeats; repeat++) {
			List<Judged> order = new ArrayList<>(judged);
			// A seed, so that two runs say the same.
			Collections.shuffle(order, new Random(repeat));
			order.sort(Comparator.comparing((Judged each) -> each.query().kind()));
			Figures once = new Figures();
			for (int part = 0; part < PARTS; part++) {
				List<Judged> known = new ArrayList<>();
				List<Judged> unknown = new ArrayList<>();
				for (int number = 0; number < order.size(); number++) {
					((number % PARTS == part) ? unknown : known).add(order.get(number));
				}
				Weights weights = Fitter.fit(known, this.basis);
				unknown.forEach((each) -> all.add(each, weights));
				unknown.forEach((each) -> once.add(each, weights));
			}
			recalls.add(once.recallAt1());
		}
		return all;
	}

}
