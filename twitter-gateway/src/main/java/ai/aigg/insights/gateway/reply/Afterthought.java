package ai.aigg.insights.gateway.reply;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A last extra with a title that may be shortened: shown when there is room, and the
 * first to go.
 *
 * @param before our words before the title
 * @param title somebody else's words, not empty
 * @param after our words after it
 */
record Afterthought(String before, String title, String after) {

	/** Fewer characters of a title tell nobody which market it is. */
	private static final int MIN_TITLE = 20;

	/**
	 * The whole text with as much of this in it as fits.
	 * @param within puts the line in its place
	 * @return the text, or nothing when there is no room
	 */
	Optional<String> fitted(UnaryOperator<String> within) {
		int length = this.title.codePointCount(0, this.title.length());
		return Shortening.longest(Math.min(MIN_TITLE, length), length, PostLimits.MAX_WEIGHT,
				(max) -> within.apply(this.before + Shortening.middle(this.title, max) + this.after));
	}

}
