package ai.aigg.insights.benchmarks.live;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTests {

	@Test
	void givesQuantilesToTheMillisecond() {
		Latencies latencies = new Latencies();
		IntStream.rangeClosed(1, 1_000).forEach((millis) -> latencies.add(Duration.ofMillis(millis)));
		assertThat(latencies.count()).isEqualTo(1_000);
		assertThat(latencies.millis(0.5)).isEqualTo(500);
		assertThat(latencies.millis(0.99)).isEqualTo(990);
		assertThat(latencies.millis(1)).isEqualTo(1_000);
	}

	@Test
	void boundsWhatIsOutOfRange() {
		Latencies latencies = new Latencies();
		latencies.add(Duration.ofSeconds(-1));
		latencies.add(Duration.ofHours(1));
		assertThat(latencies.millis(0.5)).isZero();
		assertThat(latencies.millis(1)).isEqualTo(60_000);
	}

}
