package ai.aigg.insights.gateway.x;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostIdTests {

	@Test
	void knowsItsTime() {
		// The official sample says 2026-07-24T21:23:23.000Z.
		assertThat(new PostId("2080765813578191303").time()).isBetween(Instant.parse("2026-07-24T21:23:23Z"),
				Instant.parse("2026-07-24T21:23:24Z"));
	}

	@Test
	void justBeforeAnInstantIsOlderThanEveryPostOfIt() {
		Instant instant = Instant.parse("2026-07-24T21:23:23.123Z");
		assertThat(PostId.justBefore(instant).time()).isEqualTo(instant.minusMillis(1));
	}

	@Test
	void ordersByNumberNotByText() {
		assertThat(new PostId("9")).isLessThan(new PostId("10"));
		assertThat(new PostId("9999999999999999999")).isGreaterThan(new PostId("2080765813578191303"));
	}

	@Test
	void refusesWhatIsNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PostId("1 OR 1=1"));
		assertThat(PostId.parse("../x")).isEmpty();
		assertThat(PostId.parse(null)).isEmpty();
	}

}
