package ai.aigg.insights.simulators.model;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Sentences of a model that knows nothing but sounds sensible.
 */
final class Phrases {

	private static final List<String> ALL = List.of(
			"The base rate of comparable situations points to little change before the deadline.",
			"Recent reports add up to a modest move in one direction, but none of them is decisive.",
			"The status quo is the most likely outcome unless something unexpected happens.",
			"Time left until the deadline is short, which favours the outcome that needs no event.",
			"The sources agree on the facts and differ on how much they matter.",
			"The resolution rules leave little room for interpretation.",
			"Momentum supports the outcome, yet similar runs have faded before.");

	private Phrases() {
	}

	static String pick(SplittableRandom random) {
		return ALL.get(random.nextInt(ALL.size()));
	}

}
