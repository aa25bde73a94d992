package ai.aigg.insights.markets.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

import ai.aigg.insights.markets.catalog.MarketLists;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after which row. Opaque to the caller, so that its inside may
 * change.
 */
final class Cursor {

	private static final int BYTES = 16;

	private Cursor() {
	}

	static String after(UUID row) {
		byte[] bytes = ByteBuffer.allocate(BYTES)
			.putLong(row.getMostSignificantBits())
			.putLong(row.getLeastSignificantBits())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Reads a cursor.
	 * @param cursor as it was given out, or {@code null} for the beginning
	 * @return the row after which the list goes on
	 */
	static UUID read(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return MarketLists.BEGINNING;
		}
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length == BYTES) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				return new UUID(buffer.getLong(), buffer.getLong());
			}
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.because("cursor is not one of ours; take next_cursor from the page before as it is", ex);
		}
		throw BadRequest.because("cursor is not one of ours; take next_cursor from the page before as it is");
	}

}
