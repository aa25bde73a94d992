package ai.aigg.insights.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the brake.
 */
class BrakeTests {

	private Instant now = Instant.parse("2026-11-23T00:00:00Z");

	private final InstantSource source = () -> this.now;

	private final Brake brake = new Brake(this.source.withZone(ZoneOffset.UTC));

	@Test
	void holdsAfterFiveTriesAndLetsGoLater() {
		assertThat(IntStream.range(0, 5).allMatch((count) -> this.brake.allows("ada", "192.0.2.1"))).isTrue();
		assertThat(this.brake.allows("ada", "192.0.2.1")).isFalse();
		assertThat(this.brake.allows("ada", "192.0.2.2")).as("the owner, from elsewhere").isTrue();
		this.now = this.now.plus(Duration.ofMinutes(5));
		assertThat(this.brake.allows("ada", "192.0.2.1")).isTrue();
	}

	@Test
	void holdsWhoTriesManyNames() {
		assertThat(IntStream.range(0, 50).allMatch((count) -> this.brake.allows("name" + count, "192.0.2.1"))).isTrue();
		assertThat(this.brake.allows("another", "192.0.2.1")).isFalse();
	}

	@Test
	void aRightPasswordIsNotCounted() {
		for (int count = 0; count < 200; count++) {
			assertThat(this.brake.allows("ada", "192.0.2.1")).isTrue();
			this.brake.forget("ada", "192.0.2.1");
		}
	}

	@Test
	void remembersBoundedlyMany() {
		for (int count = 0; count < 20_000; count++) {
			this.brake.allows("n".repeat(1_000) + count, "address " + count);
		}
		assertThat(this.brake.remembered()).isEqualTo(10_000);
	}

}
