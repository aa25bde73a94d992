package ai.aigg.insights.gateway.push;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamBackoffTests {

	private final StreamBackoff backoff = new StreamBackoff();

	@Test
	void theNetworkIsTriedAgainInSmallSteps() {
		assertThat(pauses(new StreamEnd.Closed(), 3)).containsExactly(250L, 500L, 750L);
		assertThat(pauses(new StreamEnd.Unreachable(), 100).getLast()).isEqualTo(16_000L);
	}

	@Test
	void refusalsDoubleAndLimitsBeginWithAMinute() {
		assertThat(pauses(new StreamEnd.Refused(503), 9)).startsWith(5_000L, 10_000L, 20_000L).endsWith(320_000L);
		assertThat(pauses(new StreamEnd.Refused(429), 3)).containsExactly(60_000L, 120_000L, 240_000L);
	}

	@Test
	void whatComesShowsThatAllIsWell() {
		pauses(new StreamEnd.Refused(503), 5);
		this.backoff.reset();
		assertThat(this.backoff.after(new StreamEnd.Refused(503))).isEqualTo(Duration.ofSeconds(5));
	}

	private List<Long> pauses(StreamEnd end, int times) {
		return IntStream.range(0, times).mapToObj((time) -> this.backoff.after(end).toMillis()).toList();
	}

}
