package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import ai.aigg.insights.gateway.ledger.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds all replies back while X accepts none.
 */
@Component
class SendingPause {

	private final Clock clock;

	private final AtomicReference<Instant> end = new AtomicReference<>(Instant.EPOCH);

	SendingPause(Clock clock) {
		this.clock = clock;
	}

	Optional<Reason> obstacle() {
		return this.clock.instant().isBefore(this.end.get()) ? Optional.of(Reason.RATE_LIMITED) : Optional.empty();
	}

	void until(@Nullable Instant instant) {
		if (instant != null) {
			this.end.set(instant);
		}
	}

}
