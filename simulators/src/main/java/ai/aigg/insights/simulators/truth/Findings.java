package ai.aigg.insights.simulators.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects some findings and counts all.
 *
 * @param <T> what is found
 */
final class Findings<T> {

	private static final int SHOWN = 100;

	private final List<T> shown = new ArrayList<>();

	private long count;

	void add(T finding) {
		this.count++;
		if (this.shown.size() < SHOWN) {
			this.shown.add(finding);
		}
	}

	List<T> shown() {
		return this.shown;
	}

	long count() {
		return this.count;
	}

}
