package ai.aigg.insights.markets.matching.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Repairs the spelling of words that dates are made of.
 */
final class DateWords {

	/** Only those that nothing else looks like. */
	private static final List<String> WORDS = List.of("before", "april", "january", "february", "september", "october",
			"november", "december", "tomorrow", "tonight", "saturday", "thursday", "wednesday");

	private static final Pattern WORD = Pattern.compile("[a-z]{4,12}");

	private DateWords() {
	}

	static String repaired(String text) {
		return WORD.matcher(text).replaceAll((word) -> repair(word.group()));
	}

	private static String repair(String word) {
		return WORDS.stream()
			.filter((known) -> known.charAt(0) == word.charAt(0) && Math.abs(known.length() - word.length()) <= 1)
			.filter((known) -> Spelling.distance(known, word) == 1)
			.findFirst()
			.orElse(word);
	}

}
