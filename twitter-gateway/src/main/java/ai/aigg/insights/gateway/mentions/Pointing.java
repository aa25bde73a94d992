package ai.aigg.insights.gateway.mentions;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells words that name something from words that only point at something.
 */
final class Pointing {

	/** About the length of a short headline. */
	private static final int ENOUGH = 24;

	/** A character of Chinese, Japanese or Korean is about half a word. */
	private static final int WIDE = 3;

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Set<String> POINTERS = Set.of("a", "about", "and", "any", "are", "chance", "chances", "check",
			"do", "does", "fact", "for", "here", "how", "in", "is", "it", "legit", "likely", "me", "odd", "odds", "of",
			"on", "opinion", "opinions", "please", "pls", "real", "really", "so", "tell", "that", "the", "these",
			"think", "this", "those", "thought", "thoughts", "true", "view", "views", "what", "whats", "you", "your",
			"s");

	private Pointing() {
	}

	/**
	 * Whether a text says enough to know what it is about.
	 */
	static boolean saysEnough(String text) {
		return LINK.matcher(text).find() || text.codePoints().map(Pointing::weight).sum() >= ENOUGH;
	}

	private static int weight(int character) {
		if (!Character.isLetterOrDigit(character)) {
			return 0;
		}
		boolean isKana = character >= 0x3040 && character <= 0x30FF;
		boolean isHangul = character >= 0xAC00 && character <= 0xD7A3;
		return (Character.isIdeographic(character) || isKana || isHangul) ? WIDE : 1;
	}

	/**
	 * Whether a text means nothing without what it points at: it is empty, or has no word
	 * but those that point.
	 */
	static boolean onlyPoints(String text) {
		if (LINK.matcher(text).find()) {
			return false;
		}
		return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.allMatch(POINTERS::contains);
	}

}
