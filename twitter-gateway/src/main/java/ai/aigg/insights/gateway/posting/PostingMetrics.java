package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * Counts what became of replies, and how long they took from the mention's arrival.
 */
@Component
class PostingMetrics {

	private static final Duration[] BUCKETS = IntStream.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600)
		.mapToObj(Duration::ofSeconds)
		.toArray(Duration[]::new);

	private final MeterRegistry meters;

	private final Clock clock;

	private final Timer time;

	PostingMetrics(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
		this.time = Timer.builder("replies.time")
			.description("From taking a mention in to its reply")
			.serviceLevelObjectives(BUCKETS)
			.register(meters);
		// What has not happened yet is 0, not absent: only then is its first time a rise.
		List.of("posted", "dry_run", "manual", "unknown").forEach((outcome) -> counter(outcome, "none"));
		counter("posted", "confirmed");
		counter("none", Reason.TIMED_OUT.code());
		for (Rejection rejection : Rejection.values()) {
			counter("rejected", rejection.name().toLowerCase(Locale.ROOT));
		}
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
		counter("none", Reason.TIMED_OUT.code()).increment(mentions);
	}

	private void count(String outcome, String reason) {
		counter(outcome, reason).increment();
	}

	private Counter counter(String outcome, String reason) {
		return this.meters.counter("replies", "outcome", outcome, "reason", reason);
	}

}
