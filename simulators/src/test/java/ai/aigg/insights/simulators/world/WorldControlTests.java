package ai.aigg.insights.simulators.world;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.jspecify.annotations.Nullable;
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

	@Test
	void movesTheAskedShareOfOpenMarketsWhileFrozen() {
		JsonNode frozen = post("/sim/world/freeze", "{\"frozen\":true}").json();
		Map<String, String> before = prices();
		long changed = post("/sim/world/change", "{\"share\":0.1}").json().path("changed").asLong();
		Map<String, String> after = prices();
		assertThat(changed).isEqualTo(Math.round(before.size() * 0.1));
		assertThat(before.keySet().stream().filter((id) -> !Objects.equals(before.get(id), after.get(id))))
			.hasSize((int) changed);
		assertThat(post("/sim/world/advance", "{\"ticks\":1}").status()).isEqualTo(400);
		JsonNode thawed = post("/sim/world/freeze", "{\"frozen\":false}").json();
		assertThat(Instant.parse(thawed.path("now").asString())).isAfter(Instant.parse(frozen.path("now").asString()));
	}

	@Test
	void leadsAMarketThroughADispute() {
		String id = open(3);
		assertThat(fate(id, "propose", "Yes").path("umaResolutionStatus").asString()).isEqualTo("proposed");
		JsonNode disputed = fate(id, "dispute", null);
		assertThat(disputed.path("umaResolutionStatus").asString()).isEqualTo("disputed");
		assertThat(disputed.path("bestBid").asDouble()).isGreaterThan(0.98);
		JsonNode flipped = fate(id, "flip", null);
		assertThat(flipped.path("umaResolutionStatuses").asString())
			.isEqualTo("[\"proposed\", \"disputed\", \"proposed\"]");
		assertThat(flipped.path("bestAsk").asDouble()).isLessThan(0.02);
		JsonNode resolved = fate(id, "resolve", null);
		assertThat(resolved.path("closed").asBoolean()).isTrue();
		assertThat(resolved.path("outcomePrices").asString()).isEqualTo("[\"0\", \"1\"]");
		assertThat(fate(id, "flip", null).path("outcomePrices").asString()).isEqualTo("[\"1\", \"0\"]");
		JsonNode reopened = fate(id, "reopen", null);
		assertThat(reopened.path("closed").asBoolean()).isFalse();
		assertThat(reopened.has("umaResolutionStatus")).isFalse();
		assertThat(reopened.has("closedTime")).isFalse();
	}

	@Test
	void closesMarketsInOddWays() {
		String id = open(4);
		JsonNode past = fate(id, "end-past", null);
		assertThat(past.path("closed").asBoolean()).isFalse();
		assertThat(Instant.parse(past.path("endDate").asString())).isBefore(Instant.now().minusSeconds(86_400));
		JsonNode half = fate(id, "half", null);
		assertThat(half.path("outcomePrices").asString()).isEqualTo("[\"0.5\", \"0.5\"]");
		JsonNode clob = this.http.get("/clob/markets/" + half.path("conditionId").asString()).json();
		assertThat(clob.path("is_50_50_outcome").asBoolean()).isTrue();
		assertThat(fate(id, "zero", null).path("outcomePrices").asString()).isEqualTo("[\"0\", \"0\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/sim/world/advance|{\"ticks\":0}|'ticks'",
					"/sim/world/markets/1/resolve|{\"outcome\":\"Yes\"}|no market 1", "/sim/world/advance|{|''",
					"/sim/world/markets/1/fate|{\"fate\":\"half\"}|no market 1",
					"/sim/world/markets/1/fate|{\"fate\":\"explode\"}|'fate' must be one of propose, dispute",
					"/sim/world/change|{\"share\":1.5}|'share'" },
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

	private JsonNode fate(String id, String fate, @Nullable String outcome) {
		String body = "{\"fate\":\"" + fate + "\"" + ((outcome != null) ? ",\"outcome\":\"" + outcome + "\"" : "")
				+ "}";
		assertThat(post("/sim/world/markets/" + id + "/fate", body).status()).isEqualTo(200);
		return this.http.get("/gamma/markets/" + id).json();
	}

	private String open(int number) {
		return this.http.get("/gamma/markets/keyset?order=volumeNum&ascending=false&limit=50")
			.json()
			.path("markets")
			.valueStream()
			.filter((market) -> market.path("outcomes").asString().contains("Yes"))
			.skip(number)
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
	}

	private Map<String, String> prices() {
		Map<String, String> prices = new HashMap<>();
		String cursor = "";
		do {
			JsonNode page = this.http.get("/gamma/markets/keyset?closed=false&limit=100" + cursor).json();
			page.path("markets")
				.forEach((market) -> prices.put(market.path("id").asString(), market.path("outcomePrices").asString()));
			cursor = page.has("next_cursor") ? "&after_cursor=" + page.path("next_cursor").asString() : "";
		}
		while (!cursor.isEmpty());
		return prices;
	}

}
