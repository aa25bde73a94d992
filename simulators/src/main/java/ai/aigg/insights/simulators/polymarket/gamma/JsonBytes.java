package ai.aigg.insights.simulators.polymarket.gamma;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Puts finished JSON objects into lists and pages without reading them again.
 */
final class JsonBytes {

	private JsonBytes() {
	}

	static byte[] list(List<byte[]> objects) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, objects);
		return out.toByteArray();
	}

	/** A keyset page; without a cursor it is the last one. */
	static byte[] page(String name, List<byte[]> objects, @Nullable String cursor) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(("{\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
		write(out, objects);
		if (cursor != null) {
			out.writeBytes((",\"next_cursor\":\"" + cursor + "\"").getBytes(StandardCharsets.UTF_8));
		}
		out.write('}');
		return out.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, List<byte[]> objects) {
		out.write('[');
		for (int i = 0; i < objects.size(); i++) {
			if (i > 0) {
				out.write(',');
			}
			out.writeBytes(objects.get(i));
		}
		out.write(']');
	}

}
