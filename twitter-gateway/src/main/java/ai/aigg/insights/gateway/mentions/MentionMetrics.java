package ai.aigg.insights.gateway.mentions;

import java.time.Duration;

import ai.aigg.insights.gateway.ledger.Arrival;
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
			.description(
					"Reads that did not go back to where the last one ended: only pushed mentions are known of the time between")
			.register(meters);
		polls("ok");
		polls("failed");
	}

	void received(Arrival arrival, boolean isChoice) {
		this.received.increment();
		this.meters.counter("mentions.arrived", "path", arrival.code()).increment();
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

	void duplicate(Arrival arrival) {
		this.meters.counter("mentions.duplicates", "path", arrival.code()).increment();
	}

	/**
	 * A pushed mention was there before the poll found it.
	 */
	void early(Arrival arrival, Duration lead) {
		this.meters.timer("mentions.push.lead", "path", arrival.code()).record(lead);
	}

	/**
	 * A pushed mention came after the poll had found it.
	 */
	void late(Arrival arrival, Duration lag) {
		this.meters.timer("mentions.push.lag", "path", arrival.code()).record(lag);
	}

	/**
	 * Something was pushed.
	 */
	void pushed(Arrival arrival, boolean isTaken) {
		this.meters.counter("mentions.pushed", "path", arrival.code(), "result", isTaken ? "taken" : "dropped")
			.increment();
	}

	void truncated() {
		this.truncated.increment();
	}

	/**
	 * X was asked to send events again.
	 */
	void replay(boolean agreed) {
		this.meters.counter("mentions.replays", "result", agreed ? "ok" : "failed").increment();
	}

	void polled(boolean succeeded) {
		polls(succeeded ? "ok" : "failed").increment();
	}

	private Counter polls(String result) {
		return this.meters.counter("mentions.polls", "result", result);
	}

}
