package ai.aigg.insights.simulators.generated;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Fills the blanks of the catalogue's texts and makes addresses of titles.
 */
final class Words {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Words() {
	}

	/**
	 * Replaces <code>{word}</code>.
	 * @throws IllegalArgumentException when a word is not given
	 */
	static String fill(String text, Vocabulary words) {
		int open = text.indexOf('{');
		if (open < 0) {
			return text;
		}
		StringBuilder filled = new StringBuilder(text.length() + 32);
		int from = 0;
		while (open >= 0) {
			int close = text.indexOf('}', open);
			String word = words.word(text.substring(open + 1, close));
			if (word == null) {
				throw new IllegalArgumentException("No word for " + text.substring(open, close + 1) + " in: " + text);
			}
			filled.append(text, from, open).append(word);
			from = close + 1;
			open = text.indexOf('{', from);
		}
		return filled.append(text, from, text.length()).toString();
	}

	/** {@code Will Bitcoin hit $2.50?} as {@code will-bitcoin-hit-2pt50}. */
	static String slug(String title) {
		String plain = isAscii(title) ? title
				: MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
		StringBuilder slug = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i++) {
			char letter = plain.charAt(i);
			if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
					|| (letter >= '0' && letter <= '9')) {
				slug.append(letter);
			}
			else if (letter == '.' && digitAt(plain, i - 1) && digitAt(plain, i + 1)) {
				slug.append("pt");
			}
			else if (letter != ',' && letter != '\'' && letter != '.' && letter != '$' && letter != '’'
					&& !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
				slug.append('-');
			}
		}
		int end = slug.length();
		while (end > 0 && slug.charAt(end - 1) == '-') {
			end--;
		}
		return slug.substring(0, end).toLowerCase(Locale.ROOT);
	}

	private static boolean digitAt(String text, int index) {
		return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((letter) -> letter < 128);
	}

}
