package ai.aigg.insights.kit.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaceTests {

	private static final URI BASE = URI.create("http://host/gamma");

	private static final URI MARKETS = URI.create("http://host/gamma/markets/keyset?limit=100");

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@ParameterizedTest
	@CsvSource({ "/gamma/markets/keyset,30", "/gamma/markets,30", "/gamma/events/pagination,50",
			"/gamma/marketsmith,300", "/gamma/tags,300", "/gamma,300" })
	void findsTheLongestPathThatFits(String path, double rate) {
		UpstreamPace pace = paces(1, Duration.ofSeconds(1)).of("gamma", BASE);
		assertThat(pace.find(URI.create("http://host" + path)).orElseThrow().rate()).isEqualTo(rate);
	}

	@Test
	void takesTheShareOfThePublishedLimit() {
		assertThat(paces(0.6, Duration.ofSeconds(1)).of("gamma", BASE).find(MARKETS).orElseThrow().rate())
			.isEqualTo(18);
	}

	@Test
	void leavesUnknownUpstreamsAlone() throws IOException {
		UpstreamPace pace = paces(0.6, Duration.ofSeconds(1)).of("perplexity", BASE);
		pace.await(MARKETS);
		assertThat(pace.find(MARKETS)).isEmpty();
	}

	@Test
	void spreadsTheCallsOfAllClientsOverTime() throws Exception {
		Paces paces = paces(1, Duration.ofSeconds(10));
		List<UpstreamPace> clients = List.of(paces.of("gamma", BASE), paces.of("gamma", BASE));
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> calls = IntStream.range(0, 16).mapToObj((number) -> threads.submit(() -> {
				clients.get(number % 2).await(MARKETS);
				return true;
			})).toList();
			for (Future<Boolean> call : calls) {
				assertThat(call.get()).isTrue();
			}
		}
		// 30 a second, the first at once: the 16th half a second later, whoever asks.
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(450));
	}

	@Test
	void letsWorkThatCanWaitTakeAPartOnly() throws IOException {
		Paces paces = paces(1, Duration.ofMillis(120));
		UpstreamPace background = paces.ofBackground("gamma", BASE);
		long start = System.nanoTime();
		for (int i = 0; i < 5; i++) {
			background.await(MARKETS);
		}
		// Half of 30 a second.
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(240));
	}

	@Test
	void doesNotWaitLongerThanAllowed() throws IOException {
		UpstreamPace pace = paces(0.1, Duration.ofMillis(50)).of("gamma", BASE);
		pace.await(MARKETS);
		assertThatExceptionOfType(UpstreamUnavailableException.class).isThrownBy(() -> pace.await(MARKETS))
			.withMessageContaining("no room");
		assertThat(this.meters.get("upstream.pace.waits").tag("group", "/markets").timer().count()).isEqualTo(2);
	}

	@Test
	void slowsDownWhenAnswersAreSlow() {
		UpstreamPace pace = paces(1, Duration.ofSeconds(1)).of("gamma", BASE);
		for (int i = 0; i < LatencyWatch.WINDOW; i++) {
			pace.answered(MARKETS, Duration.ofSeconds(3), false);
		}
		assertThat(this.meters.get("upstream.pace.rate").tag("group", "/markets").gauge().value()).isEqualTo(15);
		assertThat(this.meters.get("upstream.pace.rate").tag("group", "/events").gauge().value()).isEqualTo(50);
		assertThat(this.meters.get("upstream.pace.slowdowns").tag("group", "/markets").counter().count()).isEqualTo(1);
	}

	@Test
	void refusesSharesThatAreNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PaceSettings.Upstream(1.5, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new PaceSettings.Group("markets", 3));
	}

	private Paces paces(double share, Duration maxWait) {
		List<PaceSettings.Group> groups = List.of(new PaceSettings.Group("/markets", 30),
				new PaceSettings.Group("/events", 50), new PaceSettings.Group("/", 300));
		return new Paces(new PaceSettings(true, Duration.ofSeconds(2), maxWait, 0.5,
				Map.of("gamma", new PaceSettings.Upstream(share, groups))), this.meters);
	}

}
