package ai.aigg.insights.simulators.world;

import java.time.Year;
import java.time.ZoneOffset;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@DirtiesContext
class WorldControlTests {

	private final Http http;

	WorldControlTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@Test
	void showsTheWorld() {
		JsonNode world = this.http.get("/sim/world").json();
		assertThat(world.path("mode").asString()).isEqualTo("generated");
		assertThat(world.path("seed").asLong()).isEqualTo(20261122);
		assertThat(world.path("open").asInt()).isGreaterThanOrEqualTo(300);
		assertThat(world.path("closed").isIntegralNumber()).isTrue();
		assertThat(world.path("now").asString()).endsWith("Z");
	}

	@Test
	void advancesByTicks() {
		long before = this.http.get("/sim/world").json().path("tick").asLong();
		assertThat(post("/sim/world/advance", "{\"ticks\":900}").json().path("tick").asLong())
			.isGreaterThanOrEqualTo(before + 900);
	}

	@Test
	void resolvesAMarket() {
		String id = this.http
			.get("/gamma/markets/slug/will-bitcoin-hit-500000-by-december-31-" + Year.now(ZoneOffset.UTC).plusYears(1))
			.json()
			.path("id")
			.asString();
		assertThat(post("/sim/world/markets/" + id + "/resolve", "{\"outcome\":\"yes\"}").status()).isEqualTo(200);
		JsonNode market = this.http.get("/gamma/markets/" + id).json();
		assertThat(market.path("closed").asBoolean()).isTrue();
		assertThat(market.path("outcomePrices").asString()).isEqualTo("[\"1\", \"0\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/sim/world/advance|{\"ticks\":0}|'ticks'",
					"/sim/world/markets/1/resolve|{\"outcome\":\"Yes\"}|no market 1", "/sim/world/advance|{|''" },
			quoteCharacter = '`')
	void refusesNonsenseWithASentence(String path, String body, String part) {
		Http.Answer answer = post(path, body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.headers().getFirst("content-type")).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asString()).contains(part.replace("''", ""));
	}

	private Http.Answer post(String path, String body) {
		return this.http.call(HttpMethod.POST, path, null, body);
	}

}
