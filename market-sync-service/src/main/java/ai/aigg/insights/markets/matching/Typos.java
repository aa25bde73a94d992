package ai.aigg.insights.markets.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
			.filter((known) -> distance(word, known) <= limit)
			.sorted(Comparator.comparingInt(vocabulary::count).reversed())
			.limit(MAX_REPAIRS)
			.toList();
	}

	/**
	 * Counts insertions, deletions, replacements and swaps of neighbours (Damerau's
	 * distance, no letter touched twice).
	 * @param a a word
	 * @param b another one
	 * @return how many it takes
	 */
	static int distance(String a, String b) {
		int[][] steps = new int[a.length() + 1][b.length() + 1];
		Arrays.setAll(steps[0], (column) -> column);
		for (int row = 1; row <= a.length(); row++) {
			steps[row][0] = row;
			for (int column = 1; column <= b.length(); column++) {
				int change = (a.charAt(row - 1) == b.charAt(column - 1)) ? 0 : 1;
				int best = Math.min(Math.min(steps[row - 1][column], steps[row][column - 1]) + 1,
						steps[row - 1][column - 1] + change);
				boolean swapped = row > 1 && column > 1 && a.charAt(row - 1) == b.charAt(column - 2)
						&& a.charAt(row - 2) == b.charAt(column - 1);
				steps[row][column] = swapped ? Math.min(best, steps[row - 2][column - 2] + 1) : best;
			}
		}
		return steps[a.length()][b.length()];
	}

}
