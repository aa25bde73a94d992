package ai.aigg.insights.benchmarks.process;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started, to be closed in the opposite order; one that does not close keeps
 * none of the others open.
 */
public final class Opened implements AutoCloseable {

	private final Deque<AutoCloseable> parts = new ArrayDeque<>();

	/**
	 * Takes care of a part.
	 * @param part what was just started
	 * @param <T> its type
	 * @return the same
	 */
	public <T extends AutoCloseable> T add(T part) {
		this.parts.push(part);
		return part;
	}

	@Override
	public void close() {
		while (!this.parts.isEmpty()) {
			AutoCloseable part = this.parts.pop();
			try {
				part.close();
			}
			catch (Exception ex) {
				// The others are still to be closed.
				System.getLogger(part.getClass().getName()).log(System.Logger.Level.WARNING, "It did not close", ex);
			}
		}
	}

}
