package ai.aigg.insights.markets.progress;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyncRunTests {

	private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

	@Test
	void saysHowFarItIs() {
		SyncRun run = run("running", 90_000L, 40_000, 20);
		assertThat(run.rate()).isEqualTo(2_000);
		assertThat(run.percent()).isBetween(44.4, 44.5);
		assertThat(run.timeLeft()).isEqualTo(Duration.ofSeconds(25));
		assertThat(run.sentence()).isEqualTo("44.4 %, 40,000 markets of 90,000, 2,000 a second, 0:25 min left");
	}

	@Test
	void doesNotInventWhatItDoesNotKnow() {
		SyncRun run = run("running", null, 0, 0);
		assertThat(run.percent()).isNull();
		assertThat(run.timeLeft()).isNull();
		assertThat(run.sentence()).isEqualTo("0 markets, 0 a second");
	}

	@Test
	void isDoneOnlyWhenItIsComplete() {
		assertThat(run("running", 90_000L, 95_000, 20).percent()).isEqualTo(99.9);
		assertThat(run("complete", 90_000L, 89_000, 20).percent()).isEqualTo(100);
		assertThat(run("incomplete", 90_000L, 45_000, 20).percent()).isEqualTo(50);
		assertThat(run("incomplete", 90_000L, 45_000, 20).timeLeft()).isNull();
	}

	private static SyncRun run(String status, @Nullable Long total, int seen, int seconds) {
		return new SyncRun(RunKind.SWEEP, status, BEGIN, null, BEGIN.plusSeconds(seconds), total,
				new Tally(1, seen, 0, 0), null);
	}

}
