package ai.aigg.insights.simulators.x.openapi;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The latest requests that were against the document, and how many there were.
 */
@Component
class Violations {

	private static final int MAX_KEPT = 200;

	private final Deque<Violation> latest = new ArrayDeque<>();

	private long checked;

	private long count;

	synchronized void passed() {
		this.checked++;
	}

	synchronized void add(Violation violation) {
		this.checked++;
		this.count++;
		this.latest.addLast(violation);
		if (this.latest.size() > MAX_KEPT) {
			this.latest.removeFirst();
		}
	}

	synchronized void clear() {
		this.checked = 0;
		this.count = 0;
		this.latest.clear();
	}

	synchronized State state(int operations) {
		return new State(operations, this.checked, this.count, List.copyOf(this.latest));
	}

	/**
	 * A request that was against the document.
	 *
	 * @param at when
	 * @param method HTTP method
	 * @param path with its query
	 * @param problem a sentence
	 */
	record Violation(Instant at, String method, String path, String problem) {
	}

	/**
	 * What an operator sees.
	 *
	 * @param operations what the document knows; 0 without a document
	 * @param checked requests so far
	 * @param violations those against the document
	 * @param latest the latest of these, oldest first
	 */
	record State(int operations, long checked, long violations, List<Violation> latest) {
	}

}
