package ai.aigg.insights.markets.matching;

import java.util.Comparator;
import java.util.List;

import ai.aigg.insights.markets.matching.text.Spelling;

/**
 * Finds words that markets use near one that none of them does.
 */
final class Typos {

	private static final int MAX_REPAIRS = 3;

	private static final int SHORTEST = 4;

	private static final int LONG = 7;

	private static final int LONGEST = 20;

	private Typos() {
	}

	/**
	 * Finds what may have been meant.
	 * @param word a lexeme that the vocabulary does not know
	 * @param vocabulary the words of the markets
	 * @return at most three words, the commonest first
	 */
	static List<String> repairs(String word, Vocabulary vocabulary) {
		if (word.length() < SHORTEST || word.length() > LONGEST || !word.codePoints().allMatch(Character::isLetter)) {
			return List.of();
		}
		int limit = (word.length() < LONG) ? 1 : 2;
		return vocabulary.counts()
			.keySet()
			.stream()
			.filter((known) -> Math.abs(known.length() - word.length()) <= limit && known.charAt(0) == word.charAt(0))
			.filter((known) -> known.codePoints().allMatch(Character::isLetter))
			.filter((known) -> Spelling.distance(word, known) <= limit)
			.sorted(Comparator.comparingInt(vocabulary::count).reversed())
			.limit(MAX_REPAIRS)
			.toList();
	}

}
