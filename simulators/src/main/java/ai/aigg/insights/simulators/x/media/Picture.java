package ai.aigg.insights.simulators.x.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a picture tell.
 *
 * @param type such as {@code image/png}
 * @param width pixels, 0 where unknown
 * @param height pixels, 0 where unknown
 */
record Picture(String type, int width, int height) {

	private static final long PNG = 0x89504E470D0A1A0AL;

	private static final int PNG_HEADER = 24;

	static Optional<Picture> of(byte[] bytes) {
		if (bytes.length >= PNG_HEADER && ByteBuffer.wrap(bytes).getLong() == PNG) {
			ByteBuffer header = ByteBuffer.wrap(bytes, 16, 8);
			return Optional.of(new Picture("image/png", header.getInt(), header.getInt()));
		}
		if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8) {
			return Optional.of(new Picture("image/jpeg", 0, 0));
		}
		boolean webp = bytes.length > 12 && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
		return webp ? Optional.of(new Picture("image/webp", 0, 0)) : Optional.empty();
	}

}
