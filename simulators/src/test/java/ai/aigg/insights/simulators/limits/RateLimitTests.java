package ai.aigg.insights.simulators.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class RateLimitTests {

	private final Http http;

	RateLimitTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@AfterEach
	void switchOff() {
		put("{\"limits\":\"off\"}");
	}

	@Test
	void areOffByDefault() {
		assertThat(this.http.get("/sim/limits").json().path("limits").asString()).isEqualTo("off");
	}

	@Test
	void delayInsteadOfRefusing() throws Exception {
		assertThat(put("{\"limits\":\"published\"}").status()).isEqualTo(200);
		Instant start = Instant.now();
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> answers = IntStream.range(0, 75)
				.mapToObj((number) -> callers.submit(() -> this.http.get("/gamma/markets/keyset?limit=1").status()))
				.toList();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_200));
		assertThat(this.http.get("/sim/limits").json().path("delayed").asInt()).isBetween(1, 75);
		assertThat(this.http.get("/sim/limits").json().path("refused").asInt()).isZero();
	}

	@Test
	void nonsenseIsRefusedWithASentence() {
		Http.Answer answer = put("{\"limits\":\"some\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).contains("published or off");
	}

	private Http.Answer put(String body) {
		return this.http.call(HttpMethod.PUT, "/sim/limits", null, body);
	}

}
