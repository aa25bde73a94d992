package ai.aigg.insights.simulators.x.stream;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A reader of the stream, as what waits for it.
 */
final class Connection {

	/** The empty line that ends a connection. */
	private static final byte[] END = {};

	private final BlockingQueue<byte[]> lines;

	private final MultiValueMap<String, String> parameters;

	private volatile boolean open = true;

	Connection(MultiValueMap<String, String> parameters, int waiting) {
		this.parameters = parameters;
		this.lines = new LinkedBlockingQueue<>(waiting);
	}

	MultiValueMap<String, String> parameters() {
		return this.parameters;
	}

	boolean isOpen() {
		return this.open;
	}

	/** Sends a line; a reader who is too slow is disconnected. */
	void send(byte[] line) {
		if (!this.lines.offer(line)) {
			close();
		}
	}

	/** Ends the connection with a last line. */
	void end(byte[] last) {
		send(last);
		close();
	}

	/** Ends the connection as soon as what waits is sent. */
	void close() {
		this.open = false;
		this.lines.offer(END);
	}

	/** The next line, if there is one in time; an empty one at the end. */
	byte @Nullable [] next(long millis) throws InterruptedException {
		byte[] line = this.lines.poll(this.open ? millis : 0, TimeUnit.MILLISECONDS);
		return (line == null && !this.open) ? END : line;
	}

}
