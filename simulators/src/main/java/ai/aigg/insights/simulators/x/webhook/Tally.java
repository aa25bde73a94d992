package ai.aigg.insights.simulators.x.webhook;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

/**
 * Counts what became of events.
 */
@Component
final class Tally {

	private final AtomicLong delivered = new AtomicLong();

	private final AtomicLong duplicated = new AtomicLong();

	private final AtomicLong dropped = new AtomicLong();

	private final AtomicLong retried = new AtomicLong();

	private final AtomicLong lost = new AtomicLong();

	AtomicLong delivered() {
		return this.delivered;
	}

	AtomicLong duplicated() {
		return this.duplicated;
	}

	AtomicLong dropped() {
		return this.dropped;
	}

	AtomicLong retried() {
		return this.retried;
	}

	AtomicLong lost() {
		return this.lost;
	}

}
