package ai.aigg.insights.markets.matching.ranking;

import java.util.List;

import ai.aigg.insights.markets.matching.text.Reading;

/**
 * What says whether the first candidate is the market that is meant.
 */
public enum Sign {

	/** Always 1. */
	CONSTANT,
	/** Mean cosine of the first. */
	COSINE,
	/** Score of the first. */
	SCORE,
	/** Share of the first among all, by softmax. */
	SHARE,
	/** How far the first is from the first of another event. */
	MARGIN,
	/** How much of what is asked the first says. */
	COVERED,
	/** How much of what the first says is asked. */
	ASKED,
	/** A number is asked for, and the first has another. */
	OTHER_NUMBER,
	/** A day is asked for, and the first has another. */
	OTHER_DAY,
	/** Likeness of the first with aliases. */
	LIKENESS,
	/** Highest cosine of any candidate. */
	BEST_COSINE,
	/** How many words are asked about. */
	WORDS,
	/** Worth of the rarest word that is asked about and not in the first. */
	MISSED,
	/** How much of what is asked no market speaks of. */
	UNKNOWN,
	/** How many of the names that are asked about the first lacks. */
	NAMES,
	/** How much of what the text itself asks the first says. */
	OWN_COVERED,
	/** It wants something else than a price. */
	REQUEST,
	/** It speaks of its writer. */
	PERSONAL;

	/**
	 * Reads the signs off a ranking.
	 * @param ranked the candidates, best first; at least one
	 * @param reading what is asked
	 * @return the signs in their order
	 */
	public static double[] of(List<Ranked> ranked, Reading reading) {
		Ranked first = ranked.getFirst();
		double all = ranked.stream().mapToDouble((each) -> Math.exp(each.score() - first.score())).sum();
		double other = ranked.stream()
			.filter((each) -> !each.isSiblingOf(first))
			.mapToDouble(Ranked::score)
			.findFirst()
			.orElse(first.score() - 5);
		boolean numberAsked = first.feature(Feature.NUMBER_EXTRA) == 0 && first.feature(Feature.NUMBER_MET) == 0
				&& !first.entry().amounts().isEmpty();
		return new double[] { 1, first.cosine(), first.score(), 1 / all, Math.min(first.score() - other, 8),
				first.feature(Feature.COVERED) / 4, first.feature(Feature.ASKED) / 4,
				numberAsked ? 1 - first.feature(Feature.NUMBER_NEAR) : 0, first.feature(Feature.DAY_OTHER),
				first.feature(Feature.LIKENESS), ranked.stream().mapToDouble(Ranked::cosine).max().orElse(0),
				Math.log(1 + reading.words().size()), first.missed() / 8, first.unknown(),
				first.feature(Feature.NAME_MISSED), first.feature(Feature.OWN_COVERED) / 4, reading.requests() ? 1 : 0,
				reading.personal() ? 1 : 0 };
	}

	/**
	 * Where it stands in rows of numbers.
	 * @return the column, from 0
	 */
	// Rows live in memory only; files name the columns.
	@SuppressWarnings("EnumOrdinal")
	int column() {
		return ordinal();
	}

}
