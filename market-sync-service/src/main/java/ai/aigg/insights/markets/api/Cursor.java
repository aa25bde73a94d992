package ai.aigg.insights.markets.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after which market. Opaque to the caller, so that its inside may
 * change.
 */
final class Cursor {

	private static final Pattern INSIDE = Pattern.compile("1:([\\w-]{1,255})");

	private Cursor() {
	}

	static String after(String marketId) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("1:" + marketId).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor.
	 * @param cursor as it was given out, or {@code null} for the beginning
	 * @return the id of the last market before, empty for the beginning
	 */
	static String marketId(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return "";
		}
		try {
			Matcher inside = INSIDE
				.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
			if (inside.matches()) {
				return inside.group(1);
			}
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.because("cursor is not one of ours; take next_cursor from the page before as it is", ex);
		}
		throw BadRequest.because("cursor is not one of ours; take next_cursor from the page before as it is");
	}

}
