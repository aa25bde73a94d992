package ai.aigg.insights.gateway.mentions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts what comes in and what is left aside.
 */
@Component
class MentionMetrics {

	private final MeterRegistry meters;

	private final Counter received;

	private final Counter chosen;

	private final Counter truncated;

	MentionMetrics(MeterRegistry meters) {
		this.meters = meters;
		this.received = Counter.builder("mentions.received")
			.description("Mentions taken into the ledger")
			.register(meters);
		this.chosen = Counter.builder("mentions.chosen")
			.description("Mentions that choose a market out of a reply of ours")
			.register(meters);
		this.truncated = Counter.builder("mentions.truncated")
			.description("Reads that did not go back to where the last one ended: mentions are lost")
			.register(meters);
	}

	void received(boolean isChoice) {
		this.received.increment();
		if (isChoice) {
			this.chosen.increment();
		}
	}

	void ignored(Judgement.Why why) {
		this.meters.counter("mentions.ignored", "reason", why.code()).increment();
	}

	void malformed(int posts) {
		this.meters.counter("mentions.ignored", "reason", Judgement.Why.MALFORMED.code()).increment(posts);
	}

	void unstorable() {
		this.meters.counter("mentions.ignored", "reason", "unstorable").increment();
	}

	void truncated() {
		this.truncated.increment();
	}

	void polled(boolean succeeded) {
		this.meters.counter("mentions.polls", "result", succeeded ? "ok" : "failed").increment();
	}

}
