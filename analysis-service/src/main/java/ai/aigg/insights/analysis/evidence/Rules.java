package ai.aigg.insights.analysis.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How a market resolves, in the words of whoever made it; hostile.
 *
 * @param text the rules; blank where there are none
 * @param source what decides, or {@code null}
 */
public record Rules(String text, @Nullable String source) {

	private static final int LONGEST = 8_000;

	public Rules {
		text = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/**
	 * Whether there are any.
	 * @return {@code false} when it does not say how it resolves
	 */
	public boolean isStated() {
		return !this.text.isBlank();
	}

}
