package ai.aigg.insights.simulators.model;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.stereotype.Component;

/**
 * The moods of the next answers.
 */
@Component
class Moods {

	private final Queue<Mood> next = new ConcurrentLinkedQueue<>();

	/** The mood of this answer, or none. */
	Optional<Mood> take() {
		return Optional.ofNullable(this.next.poll());
	}

	void set(Iterable<Mood> moods) {
		this.next.clear();
		moods.forEach(this.next::add);
	}

}
