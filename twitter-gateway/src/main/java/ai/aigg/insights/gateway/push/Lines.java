package ai.aigg.insights.gateway.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Cuts an endless answer into lines of bounded length.
 */
final class Lines {

	private static final int CHUNK = 8192;

	private final InputStream input;

	private final int maxLine;

	private final Runnable onBytes;

	private final byte[] chunk = new byte[CHUNK];

	private int position;

	private int end;

	/**
	 * Prepares to read.
	 * @param input the answer
	 * @param maxLine bytes of the longest line
	 * @param onBytes told whenever something came, also an empty line
	 */
	Lines(InputStream input, int maxLine, Runnable onBytes) {
		this.input = input;
		this.maxLine = maxLine;
		this.onBytes = onBytes;
	}

	/**
	 * Waits for the next line.
	 * @return the line without its end, or {@code null} when there is no more
	 * @throws IOException when the connection broke or the line is too long
	 */
	byte @Nullable [] next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		while (true) {
			if (this.position == this.end) {
				this.end = Math.max(0, this.input.read(this.chunk));
				this.position = 0;
				if (this.end == 0) {
					return null;
				}
				this.onBytes.run();
			}
			byte next = this.chunk[this.position++];
			if (next == '\n') {
				return line.toByteArray();
			}
			if (next != '\r') {
				line.write(next);
			}
			if (line.size() > this.maxLine) {
				throw new IOException("A line of the stream is longer than " + this.maxLine);
			}
		}
	}

}
