package ai.aigg.insights.analysis.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import ai.aigg.insights.analysis.estimate.Circumstances;
import ai.aigg.insights.analysis.estimate.LogOdds;
import ai.aigg.insights.analysis.forecast.PastCase;

/**
 * Questions whose prices err in a known way.
 */
final class Questions {

	private Questions() {
	}

	/**
	 * Makes questions, two for each event.
	 * @param count how many
	 * @param slope the true factor on the log-odds of the prices
	 * @return the same for the same arguments
	 */
	static List<ResolvedQuestion> of(int count, double slope) {
		Random random = new Random(11);
		List<ResolvedQuestion> questions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double price = 0.02 + 0.96 * random.nextDouble();
			double truth = LogOdds.toProbability(slope * LogOdds.of(price));
			questions.add(new ResolvedQuestion("p" + i / 2 % 2, "event " + i / 2, price, random.nextDouble() < truth,
					new Circumstances(7.0, (i % 3 == 0) ? Set.of("sports") : Set.of()), truth,
					new PastCase("Does it happen?", "Yes", "", "", "", null, null)));
		}
		return questions;
	}

}
