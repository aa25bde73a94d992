package ai.aigg.insights.kit.http;

import java.util.regex.Pattern;

/**
 * What an upstream says of a failure, fit for a log: some repeat the key that they
 * refuse, and a proxy may repeat a whole header.
 */
public final class UpstreamWords {

	/**
	 * As long as the shortest key in use, and in no sentence. Ids of X have 19 digits.
	 */
	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_%+=~/-]{24,}");

	private UpstreamWords() {
	}

	/**
	 * Hides what may be a key.
	 * @param words any text from outside
	 * @return the text with an ellipsis for each run of at least 24 characters that keys
	 * are made of
	 */
	public static String withoutKeys(String words) {
		return KEY.matcher(words).replaceAll("…");
	}

}
