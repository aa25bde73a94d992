package ai.aigg.insights.kit.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A record's value as an operator sees it.
 *
 * @param encoding {@code utf-8}, {@code base64} or {@code none}
 * @param text the value, or its beginning
 * @param bytes how long it really is
 */
record Payload(String encoding, String text, int bytes) {

	private static final int MOST_BYTES = 256 * 1024;

	static Payload of(byte @Nullable [] value) {
		if (value == null) {
			return new Payload("none", "", 0);
		}
		byte[] shown = (value.length > MOST_BYTES) ? Arrays.copyOf(value, MOST_BYTES) : value;
		try {
			return new Payload("utf-8", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(shown)).toString(),
					value.length);
		}
		catch (CharacterCodingException ex) {
			// Also a text that is cut within a character; nobody edits that by hand.
			return new Payload("base64", Base64.getEncoder().encodeToString(shown), value.length);
		}
	}

}
