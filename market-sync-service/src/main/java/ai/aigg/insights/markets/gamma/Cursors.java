package ai.aigg.insights.markets.gamma;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the cursor of a page.
 */
final class Cursors {

	/** Minus one in base64: how the CLOB API says that there is no more. */
	private static final String END = "LTE=";

	private static final int MAX_LENGTH = 4_000;

	private Cursors() {
	}

	/**
	 * Reads the cursor; nothing else ends a list, least of all a short page.
	 * @param node {@code next_cursor}
	 * @return the cursor, or {@code null} when it says in one of its four ways that this
	 * was the last page
	 */
	static @Nullable String next(JsonNode node) {
		if (node.isMissingNode() || node.isNull()) {
			return null;
		}
		String cursor = node.asString("");
		if (cursor.length() > MAX_LENGTH) {
			throw new GammaException("Gamma's cursor has %d characters".formatted(cursor.length()));
		}
		return (cursor.isEmpty() || cursor.equals(END)) ? null : cursor;
	}

}
