package ai.aigg.insights.simulators.recorded;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compresses objects that look alike, one by one, with the first of them as dictionary.
 */
final class PackedJson {

	private static final int WINDOW = 32_768;

	private final byte[] dictionary;

	PackedJson(byte[] sample) {
		this.dictionary = Arrays.copyOf(sample, Math.min(sample.length, WINDOW));
	}

	byte[] pack(byte[] json) {
		try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
			deflater.setDictionary(this.dictionary);
			deflater.setInput(json);
			deflater.finish();
			byte[] buffer = new byte[json.length + 64];
			int length = 0;
			while (!deflater.finished()) {
				if (length == buffer.length) {
					buffer = Arrays.copyOf(buffer, buffer.length * 2);
				}
				length += deflater.deflate(buffer, length, buffer.length - length);
			}
			return Arrays.copyOf(buffer, length);
		}
	}

	byte[] unpack(byte[] packed, int length) {
		try (Inflater inflater = new Inflater()) {
			inflater.setInput(packed);
			byte[] json = new byte[length];
			int done = inflater.inflate(json);
			if (inflater.needsDictionary()) {
				inflater.setDictionary(this.dictionary);
			}
			while (done < length) {
				int more = inflater.inflate(json, done, length - done);
				if (more == 0) {
					throw new IllegalStateException("A packed object ended early");
				}
				done += more;
			}
			return json;
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException("A packed object is damaged", ex);
		}
	}

}
