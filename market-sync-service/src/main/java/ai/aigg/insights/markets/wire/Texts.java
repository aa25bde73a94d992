package ai.aigg.insights.markets.wire;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts fit their columns.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * Takes what PostgreSQL refuses out of a text and bounds it.
	 * @param text the text
	 * @param maxLength the most characters to keep
	 * @param repaired is run when something had to go
	 * @return the text, or {@code null} when nothing is left
	 */
	static @Nullable String bounded(String text, int maxLength, Runnable repaired) {
		String kept = (text.indexOf('\0') < 0) ? text : text.replace("\0", "");
		if (kept.codePointCount(0, kept.length()) > maxLength) {
			kept = kept.substring(0, kept.offsetByCodePoints(0, maxLength));
		}
		if (kept.length() != text.length()) {
			repaired.run();
		}
		return kept.isBlank() ? null : kept;
	}

}
