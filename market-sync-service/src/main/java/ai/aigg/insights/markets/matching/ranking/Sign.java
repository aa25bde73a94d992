package ai.aigg.insights.markets.matching.ranking;

import java.util.List;

import ai.aigg.insights.markets.matching.text.Reading;

/**
 * What says whether the first candidate is the market that is meant.
 */
public enum Sign {

	/** Always 1. */
	CONSTANT(0),
	/** Mean cosine of the first. */
	COSINE(1),
	/** Score of the first. */
	SCORE(1),
	/** Share of the first among all, by softmax. */
	SHARE(1),
	/** How far the first is from the first of another event. */
	MARGIN(1),
	/** How much of what is asked the first says. */
	COVERED(1),
	/** How much of what the first says is asked. */
	ASKED(1),
	/** A number is asked for, and the first has another. */
	OTHER_NUMBER(-1),
	/** A day is asked for, and the first has another. */
	OTHER_DAY(-1),
	/** Likeness of the first with aliases. */
	LIKENESS(1),
	/** Highest cosine of any candidate. */
	BEST_COSINE(1),
	/** How many words are asked about. */
	WORDS(0),
	/** Worth of the rarest word that is asked about and not in the first. */
	MISSED(-1),
	/** How much of what is asked no market speaks of. */
	UNKNOWN(-1),
	/** How many of the names that are asked about the first lacks. */
	NAMES(-1),
	/** How much of what the text itself asks the first says. */
	OWN_COVERED(1),
	/** It wants something else than a price. */
	REQUEST(-1),
	/** It speaks of its writer. */
	PERSONAL(-1);

	private final int way;

	Sign(int way) {
		this.way = way;
	}

	/**
	 * Which way it may count.
	 * @return 1 when it only speaks for a market, -1 when only against, 0 for either
	 */
	public int way() {
		return this.way;
	}

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
