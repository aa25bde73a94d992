package ai.aigg.insights.markets.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into the words that are compared: lower case, lightly stemmed, without
 * those that every text has.
 */
public final class Words {

	private static final int MOST = 120;

	private static final int SHORTEST_STEM = 3;

	private static final Pattern WORD = Pattern
		.compile("\\d{1,12}(?:[.,]\\d{1,6}){0,4}|[\\p{L}\\p{M}\\p{N}]{1,60}(?:'s\\b)?|[\\p{Sc}%]");

	private static final Set<String> COMMON = Set.copyOf(WordFiles.lines("stop-words.txt"));

	private Words() {
	}

	/**
	 * Splits a text.
	 * @param text any text
	 * @return its words in their order; at most 120
	 */
	public static List<String> of(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(Cleaner.fold(text).replace("u.s.", "us").replace("u.k.", "uk"));
		while (matcher.find() && words.size() < MOST) {
			String word = matcher.group().replace("'s", "").replace(",", "");
			if (!COMMON.contains(word) && !word.isEmpty()) {
				words.add(stem(word));
			}
		}
		return words;
	}

	static String stem(String word) {
		int length = word.length();
		if (length <= SHORTEST_STEM || !Character.isLetter(word.charAt(0))) {
			return word;
		}
		if (word.endsWith("ies") && length > SHORTEST_STEM + 1) {
			return word.substring(0, length - 3) + "y";
		}
		if (word.endsWith("sses")) {
			return word.substring(0, length - 2);
		}
		if (word.endsWith("ing") && length > SHORTEST_STEM + 3) {
			return undouble(word.substring(0, length - 3));
		}
		if (word.endsWith("ed") && length > SHORTEST_STEM + 2) {
			return undouble(word.substring(0, length - 2));
		}
		if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
			return unsilent(word.substring(0, length - 1));
		}
		return unsilent(word);
	}

	private static String undouble(String stem) {
		int last = stem.length() - 1;
		boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1)
				&& "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
		return doubled ? stem.substring(0, last) : stem;
	}

	private static String unsilent(String stem) {
		return (stem.length() > SHORTEST_STEM + 1 && stem.endsWith("e")) ? stem.substring(0, stem.length() - 1) : stem;
	}

}
