package ai.aigg.insights.markets.clob;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * CLOB's cursors: an offset in base64, minus one for the end.
 */
final class ClobOffset {

	private static final int MAX_DIGITS = 18;

	private ClobOffset() {
	}

	static String encode(long offset) {
		return Base64.getEncoder().encodeToString(Long.toString(offset).getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Reads a cursor.
	 * @param cursor as CLOB wrote it
	 * @return the offset; nothing at the end
	 * @throws ClobException when it is no offset
	 */
	static OptionalLong decode(String cursor) {
		if (cursor.isBlank()) {
			return OptionalLong.empty();
		}
		try {
			String digits = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
			if (digits.length() > MAX_DIGITS) {
				throw new ClobException("CLOB's cursor is no offset");
			}
			long offset = Long.parseLong(digits);
			return (offset < 0) ? OptionalLong.empty() : OptionalLong.of(offset);
		}
		catch (IllegalArgumentException ex) {
			throw new ClobException("CLOB's cursor is no offset", ex);
		}
	}

}
