package ai.aigg.insights.markets.matching.text;

import java.util.Arrays;

/**
 * Compares spellings.
 */
public final class Spelling {

	private Spelling() {
	}

	/**
	 * Counts insertions, deletions, replacements and swaps of neighbours (Damerau's
	 * distance, no letter touched twice).
	 * @param a a word
	 * @param b another one
	 * @return how many it takes
	 */
	public static int distance(String a, String b) {
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
