package ai.aigg.insights.simulators.x.load;

import java.time.Duration;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class MentionLoadTests {

	private final Http http;

	MentionLoadTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@BeforeEach
	void forget() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/x/truth", null, null).status()).isEqualTo(204);
	}

	@Test
	void aLoadIsPostedEditedAndTagged() {
		JsonNode done = run("{\"mentions\":400,\"users\":50,\"editRate\":0.2,\"editAfter\":\"1ms\",\"texts\":"
				+ "[{\"text\":\"@aigginsights rain {n}?\",\"tag\":\"asks\"},{\"text\":\"no handle {n}\",\"tag\":\"talks\"}]}");
		assertThat(done.path("posted").asInt()).isEqualTo(400);
		assertThat(done.path("edited").asInt()).isBetween(40, 130);
		JsonNode totals = this.http.get("/sim/x/truth/totals").json();
		assertThat(totals.path("byTag").path("asks").path("mentions").asInt()).isEqualTo(200);
		assertThat(totals.path("byTag").has("talks")).isFalse();
	}

	@Test
	void thePaceIsKept() {
		JsonNode done = run("{\"mentions\":60,\"perSecond\":200,\"burst\":5}");
		long took = done.path("lastAt").asLong() - done.path("firstAt").asLong();
		assertThat(took).isBetween(270L, 3_000L);
	}

	@Test
	void aLoadCanBeEnded() {
		assertThat(start("{\"mentions\":1000,\"perSecond\":1}").status()).isEqualTo(202);
		assertThat(start("{\"mentions\":1}").status()).isEqualTo(400);
		JsonNode stopped = this.http.call(HttpMethod.DELETE, "/sim/x/load", null, null).json();
		assertThat(stopped.path("running").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"mentions\":0}", "{\"users\":0}", "{\"texts\":[]}", "{\"editRate\":2}",
			"{\"lateBy\":\"2h\"}", "{\"lateBy\":\"soon\"}" })
	void nonsenseIsRefused(String body) {
		assertThat(start(body).status()).isEqualTo(400);
	}

	private JsonNode run(String body) {
		Http.Answer started = start(body);
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> !this.http.get("/sim/x/load").json().path("running").asBoolean());
		return this.http.get("/sim/x/load").json();
	}

	private Http.Answer start(String body) {
		return this.http.call(HttpMethod.POST, "/sim/x/load", null, body);
	}

}
