package ai.aigg.insights.kit.http;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LatencyWatchTests {

	private static final Duration QUICK = Duration.ofMillis(50);

	private static final Duration SLOW = Duration.ofSeconds(5);

	private final LatencyWatch watch = new LatencyWatch(Duration.ofSeconds(2));

	@Test
	void usesTheWholeRateWhileAnswersAreQuick() {
		assertThat(window(QUICK)).isEqualTo(LatencyWatch.Change.NONE);
		assertThat(this.watch.part()).isEqualTo(1);
	}

	@Test
	void halvesTheRateWhenTheMedianIsSlow() {
		assertThat(window(SLOW)).isEqualTo(LatencyWatch.Change.SLOWER);
		assertThat(this.watch.part()).isEqualTo(0.5);
		assertThat(window(SLOW)).isEqualTo(LatencyWatch.Change.SLOWER);
		assertThat(this.watch.part()).isEqualTo(0.25);
	}

	@Test
	void doesNotMindAFewSlowAnswers() {
		answers(SLOW, LatencyWatch.WINDOW / 2 - 1);
		answers(QUICK, LatencyWatch.WINDOW / 2 + 1);
		assertThat(this.watch.part()).isEqualTo(1);
	}

	@Test
	void halvesTheRateAtOnceWhenRefused() {
		assertThat(this.watch.answered(QUICK, true)).isEqualTo(LatencyWatch.Change.SLOWER);
		assertThat(this.watch.part()).isEqualTo(0.5);
	}

	@Test
	void neverStopsAltogether() {
		for (int i = 0; i < 20; i++) {
			window(SLOW);
		}
		assertThat(this.watch.part()).isEqualTo(1.0 / 16);
		assertThat(window(SLOW)).isEqualTo(LatencyWatch.Change.NONE);
	}

	@Test
	void recoversSlowly() {
		window(SLOW);
		assertThat(window(QUICK)).isEqualTo(LatencyWatch.Change.FASTER);
		assertThat(this.watch.part()).isCloseTo(0.55, within(0.001));
		for (int i = 0; i < 7; i++) {
			window(QUICK);
		}
		assertThat(this.watch.part()).isEqualTo(1);
	}

	private LatencyWatch.Change window(Duration latency) {
		answers(latency, LatencyWatch.WINDOW - 1);
		return this.watch.answered(latency, false);
	}

	private void answers(Duration latency, int count) {
		for (int i = 0; i < count; i++) {
			this.watch.answered(latency, false);
		}
	}

}
