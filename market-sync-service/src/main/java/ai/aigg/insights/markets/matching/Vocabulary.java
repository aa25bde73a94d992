package ai.aigg.insights.markets.matching;

import java.util.Map;

/**
 * How common each lexeme is among the open markets.
 *
 * @param markets how many open markets there are
 * @param counts in how many of them each lexeme occurs
 */
record Vocabulary(int markets, Map<String, Integer> counts) {

	Vocabulary {
		counts = Map.copyOf(counts);
	}

	boolean knows(String lexeme) {
		return this.counts.containsKey(lexeme);
	}

	int count(String lexeme) {
		return this.counts.getOrDefault(lexeme, 0);
	}

	/**
	 * How much a lexeme tells: the inverse document frequency of BM25.
	 * @param lexeme the lexeme
	 * @return near zero for one that every market has, highest for one that none has
	 */
	double weight(String lexeme) {
		int count = count(lexeme);
		return Math.log1p((Math.max(this.markets - count, 0) + 0.5) / (count + 0.5));
	}

}
