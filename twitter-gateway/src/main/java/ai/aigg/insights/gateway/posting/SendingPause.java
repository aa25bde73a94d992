package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import ai.aigg.insights.gateway.ledger.Reason;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Holds all replies back while X accepts none.
 */
@Component
class SendingPause {

	private final Clock clock;

	private final AtomicReference<Hold> current = new AtomicReference<>(new Hold(Reason.NOT_SENT, Instant.EPOCH));

	SendingPause(Clock clock, MeterRegistry meters) {
		this.clock = clock;
		meters.gauge("replies.held", this, (pause) -> pause.obstacle().isPresent() ? 1 : 0);
	}

	/**
	 * Why nothing is sent now.
	 * @return nothing when replies go out
	 */
	Optional<Reason> obstacle() {
		Hold hold = this.current.get();
		return this.clock.instant().isBefore(hold.end()) ? Optional.of(hold.reason()) : Optional.empty();
	}

	/**
	 * Holds replies back; a longer hold stays.
	 * @param reason why
	 * @param end until when
	 */
	void hold(Reason reason, Instant end) {
		this.current.accumulateAndGet(new Hold(reason, end),
				(before, next) -> next.end().isAfter(before.end()) ? next : before);
	}

	/**
	 * A time in which nothing is sent.
	 *
	 * @param reason why
	 * @param end until when
	 */
	private record Hold(Reason reason, Instant end) {
	}

}
