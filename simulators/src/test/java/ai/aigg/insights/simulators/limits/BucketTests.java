package ai.aigg.insights.simulators.limits;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketTests {

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	@Test
	void aSecondsWorthComesAtOnceAndTheRestEvenly() {
		Bucket bucket = new Bucket(300);
		for (int request = 0; request <= 30; request++) {
			assertThat(bucket.take(0)).contains(Duration.ZERO);
		}
		assertThat(bucket.take(0).orElseThrow()).isBetween(Duration.ofMillis(30), Duration.ofMillis(35));
		assertThat(bucket.take(0).orElseThrow()).isBetween(Duration.ofMillis(60), Duration.ofMillis(70));
	}

	@Test
	void neverLetsInManyMoreThanTheLimitInAWindow() {
		Bucket bucket = new Bucket(300);
		long admitted = 0;
		for (int request = 0; request < 900; request++) {
			admitted += bucket.take(0).filter((wait) -> wait.compareTo(TEN_SECONDS) <= 0).isPresent() ? 1 : 0;
		}
		assertThat(admitted).isBetween(300L, 331L);
	}

	@Test
	void turnsAwayWhoKeepsComingAndForgives() {
		Bucket bucket = new Bucket(300);
		for (int request = 0; request < 631; request++) {
			assertThat(bucket.take(0)).isPresent();
		}
		assertThat(bucket.take(0)).isEmpty();
		assertThat(bucket.take(Duration.ofSeconds(30).toNanos())).contains(Duration.ZERO);
	}

	@Test
	void pathsFallUnderTheirLimits() {
		assertThat(Limit.of("/gamma/markets/keyset"))
			.isEqualTo(List.of(Limit.GENERAL, Limit.GAMMA, Limit.GAMMA_LISTS, Limit.GAMMA_MARKETS));
		assertThat(Limit.of("/clob/book")).isEqualTo(List.of(Limit.GENERAL, Limit.CLOB, Limit.CLOB_BOOK));
		assertThat(Limit.of("/x/2/tweets")).isEmpty();
		assertThat(Limit.of("/clob/ws/market")).isEmpty();
	}

}
