package ai.aigg.insights.markets.matching;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that somebody may still be typing.
 *
 * @param settled what will not change, as far as one can tell
 * @param unfinished the last word, folded, when more letters may follow; else empty
 */
record Typed(String settled, String unfinished) {

	/** Fewer than two words mean too little to compare meanings. */
	private static final Pattern SEVERAL = Pattern.compile("\\S\\s+\\S");

	private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1,60}$");

	private static final int SHORTEST = 3;

	/**
	 * Splits a text.
	 * @param text as far as it is typed
	 * @param known whether a folded word is one that markets use
	 * @return its parts; a last word that markets use counts as finished, but may go on
	 */
	static Typed of(String text, Predicate<String> known) {
		Matcher last = LAST.matcher(text);
		if (!last.find()) {
			return new Typed(text, "");
		}
		String word = last.group().toLowerCase(Locale.ROOT);
		boolean whole = word.length() >= SHORTEST && known.test(word);
		return new Typed(whole ? text : text.substring(0, last.start()), word);
	}

	/** Whether it is worth a vector. */
	boolean hasMeaning() {
		return SEVERAL.matcher(this.settled).find();
	}

}
