package ai.aigg.insights.markets.matching;

import java.util.List;

/**
 * One thing that a question speaks of.
 *
 * @param kind what it is
 * @param value the number, year or month that it stands for; zero for a word
 * @param weight how much it counts, 1 for the question's own words
 * @param spellings ways in which a market may say it, the asker's own first
 */
record Term(Kind kind, double value, double weight, List<String> spellings) {

	Term {
		spellings = List.copyOf(spellings);
	}

	Term times(double factor) {
		return new Term(this.kind, this.value, this.weight * factor, this.spellings);
	}

	/**
	 * What a term is.
	 */
	enum Kind {

		/** A word, or a number too small to be a threshold. */
		WORD,

		/** A threshold: a market with another one is another market. */
		NUMBER,

		/** A calendar year. */
		YEAR,

		/** A month, 1 to 12. */
		MONTH

	}

}
