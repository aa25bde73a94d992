package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * Counts what became of replies, and how long they took from the mention's arrival.
 */
@Component
class PostingMetrics {

	private final MeterRegistry meters;

	private final Clock clock;

	private final Timer time;

	PostingMetrics(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
		this.time = Timer.builder("replies.time")
			.description("From taking a mention in to its reply")
			.publishPercentileHistogram()
			.register(meters);
	}

	void posted(Instant createdAt, String how) {
		count("posted", how);
		this.time.record(Duration.between(createdAt, this.clock.instant()));
	}

	void dryRun(Instant createdAt) {
		count("dry_run", "none");
		this.time.record(Duration.between(createdAt, this.clock.instant()));
	}

	void rejected(Rejection rejection) {
		count("rejected", rejection.name().toLowerCase(Locale.ROOT));
	}

	void manual() {
		count("manual", "none");
	}

	void unknown() {
		count("unknown", "none");
	}

	void givenUp(Reason reason) {
		count("given_up", reason.code());
	}

	void timedOut(int mentions) {
		this.meters.counter("replies", "outcome", "none", "reason", Reason.TIMED_OUT.code()).increment(mentions);
	}

	private void count(String outcome, String reason) {
		this.meters.counter("replies", "outcome", outcome, "reason", reason).increment();
	}

}
