package ai.aigg.insights.gateway.reply;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Shortens other people's titles in their middle, because markets of one kind differ at
 * their ends: in the date, the number, the name.
 */
public final class Shortening {

	static final String ELLIPSIS = "…";

	/** A cut moves to the edge of a word when one is within so many characters. */
	private static final int WORD = 12;

	/** Below this there is no room for two ends. */
	private static final int TWO_ENDS = 12;

	private Shortening() {
	}

	/**
	 * Shortens a text.
	 * @param text any text
	 * @param max the most code points that are left of it
	 * @return the text, or its ends with an ellipsis between them
	 */
	public static String middle(String text, int max) {
		int length = text.codePointCount(0, text.length());
		if (length <= max) {
			return text;
		}
		int kept = Math.max(1, max - 1);
		int tail = (kept < TWO_ENDS) ? 0 : kept * 2 / 5;
		String first = text.substring(0, text.offsetByCodePoints(0, kept - tail));
		String last = text.substring(text.offsetByCodePoints(text.length(), -tail));
		return head(first) + ELLIPSIS + ((tail == 0) ? "" : tail(last));
	}

	static String head(String text) {
		int space = text.lastIndexOf(' ');
		return ((space > 0 && text.length() - space <= WORD) ? text.substring(0, space) : text).stripTrailing();
	}

	private static String tail(String text) {
		int space = text.indexOf(' ');
		return (space >= 0 && space < Math.min(WORD, text.length() - 1)) ? text.substring(space) : text;
	}

	/**
	 * Finds the longest wording that fits.
	 * @param min the fewest code points that are worth showing of a title
	 * @param max the most that any has
	 * @param room the weight that the wording may have
	 * @param wording makes the text when titles are cut to so many code points
	 * @return the text, or nothing when even the shortest is too long
	 */
	static Optional<String> longest(int min, int max, int room, IntFunction<String> wording) {
		String best = null;
		int low = min;
		int high = max;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			String text = wording.apply(middle);
			if (PostLimits.plainWeight(text) <= room) {
				best = text;
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return Optional.ofNullable(best);
	}

}
