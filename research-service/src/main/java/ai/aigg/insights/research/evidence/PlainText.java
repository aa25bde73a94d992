package ai.aigg.insights.research.evidence;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * Makes harmless text of what strangers wrote: no markup, no invisible characters, not
 * longer than it may be.
 */
public final class PlainText {

	private static final int ROUNDS = 3;

	private static final Pattern TAG = Pattern.compile("<(?:[a-zA-Z/!?])[^<>]{0,2000}>");

	/**
	 * Control, format (zero-width and bidi among them), private, unassigned, lone halves.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

	/** Letters beyond the basic plane that only serve to hide text in text. */
	private static final Pattern VARIATION = Pattern.compile("[\\uFE00-\\uFE0F\\x{E0000}-\\x{E01EF}]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private PlainText() {
	}

	/**
	 * Cleans a text to one line.
	 * @param hostile anything, or {@code null}
	 * @param longest most characters of the result
	 * @return the text, empty when nothing readable is left
	 */
	public static String clean(@Nullable String hostile, int longest) {
		if (hostile == null) {
			return "";
		}
		// What is far too long is cut before any pattern looks at it.
		String text = cut(hostile, longest * 8);
		for (int round = 0; round < ROUNDS; round++) {
			text = TAG.matcher(HtmlUtils.htmlUnescape(text)).replaceAll(" ");
		}
		text = BLANKS.matcher(text).replaceAll(" ");
		text = VARIATION.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
		text = BLANKS.matcher(text).replaceAll(" ").strip();
		return (text.length() > longest) ? cut(text, longest - 1).stripTrailing() + "…" : text;
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = (longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1))) ? longest - 1 : longest;
		return text.substring(0, end);
	}

}
