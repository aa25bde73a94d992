package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import ai.aigg.insights.gateway.ledger.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendingPauseTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private final SendingPause pause = new SendingPause(Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());

	@Test
	void holdsRepliesBackUntilTheLimitEnds() {
		assertThat(this.pause.obstacle()).isEmpty();
		this.pause.hold(Reason.RATE_LIMITED, NOW);
		assertThat(this.pause.obstacle()).isEmpty();
		this.pause.hold(Reason.RATE_LIMITED, NOW.plusSeconds(1));
		assertThat(this.pause.obstacle()).contains(Reason.RATE_LIMITED);
	}

	@Test
	void aLongerHoldStays() {
		this.pause.hold(Reason.CREDITS, NOW.plusSeconds(60));
		this.pause.hold(Reason.RATE_LIMITED, NOW.plusSeconds(1));
		assertThat(this.pause.obstacle()).contains(Reason.CREDITS);
	}

}
