package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PulseTests {

	private static final Duration BUSY = Duration.ofSeconds(30);

	private static final Duration QUIET = Duration.ofMinutes(5);

	private Instant now = Instant.parse("2026-11-22T12:00:00Z");

	private final Pulse pulse = new Pulse(this.now, BUSY, QUIET);

	@Test
	void isPatientWithWhatNeverBeats() {
		this.now = this.now.plusSeconds(3_600);
		assertThat(this.pulse.allowed(this.now)).isEqualTo(QUIET);
	}

	@Test
	void isStrictWithWhatBeatsOften() {
		beat(600, Duration.ofMillis(500));
		assertThat(this.pulse.allowed(this.now.plusSeconds(25))).isEqualTo(BUSY);
	}

	@Test
	void allowsTenTimesTheUsualGap() {
		beat(60, Duration.ofSeconds(10));
		assertThat(this.pulse.allowed(this.now)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(110));
	}

	@Test
	void judgesABurstByTheTimeAroundIt() {
		for (int burst = 0; burst < 20; burst++) {
			beat(5, Duration.ofMillis(1));
			this.now = this.now.plusSeconds(60);
		}
		assertThat(this.pulse.allowed(this.now)).isGreaterThan(Duration.ofSeconds(100));
	}

	@Test
	void forgetsABusyPast() {
		beat(1_000, Duration.ofMillis(500));
		this.now = this.now.plusSeconds(301);
		this.pulse.allowed(this.now);
		this.now = this.now.plusSeconds(301);
		assertThat(this.pulse.allowed(this.now)).isEqualTo(QUIET);
	}

	private void beat(int times, Duration gap) {
		for (int beat = 0; beat < times; beat++) {
			this.now = this.now.plus(gap);
			this.pulse.beat(this.now);
		}
	}

}
