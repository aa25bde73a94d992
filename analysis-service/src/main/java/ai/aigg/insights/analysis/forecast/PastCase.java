package ai.aigg.insights.analysis.forecast;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A question of the past as it stood before its outcome was known, without any price.
 *
 * @param question what was asked; hostile
 * @param outcome the first outcome; hostile
 * @param rules how it resolved; blank where the file does not say; hostile
 * @param source what decided; blank where the file does not say; hostile
 * @param evidence pages of the web of then; blank where the file has none; hostile
 * @param asked the moment of the forecast, or {@code null} where it is not known
 * @param close when it ended, or {@code null}
 */
public record PastCase(String question, String outcome, String rules, String source, String evidence,
		@Nullable Instant asked, @Nullable Instant close) {

	private static final int LONGEST = 20_000;

	public PastCase {
		rules = cut(rules);
		evidence = cut(evidence);
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

}
