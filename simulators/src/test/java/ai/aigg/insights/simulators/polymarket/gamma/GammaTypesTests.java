package ai.aigg.insights.simulators.polymarket.gamma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@SimulatorsTest
@TestPropertySource(properties = "aigg.simulators.world.archive=1500")
class GammaTypesTests {

	private final MarketWorld world;

	private final Http http;

	GammaTypesTests(@Autowired MarketWorld world, @LocalServerPort int port) {
		this.world = world;
		this.http = new Http(port);
	}

	@Test
	void fieldsHaveTheTypesThatWereRecorded() throws IOException {
		Path file = Path.of(System.getProperty("aigg.shared", "../../shared"),
				"data/polymarket/gamma-markets.jsonl.gz");
		assumeTrue(Files.exists(file), "skipped: the recorded markets are not here");
		Map<String, Set<JsonNodeType>> recorded = new HashMap<>();
		Map<String, Set<JsonNodeType>> recordedEvents = new HashMap<>();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				JsonNode market = JsonMapper.shared().readTree(line);
				note(recorded, market);
				market.path("events").forEach((event) -> note(recordedEvents, event));
			}
		}
		Map<String, Set<JsonNodeType>> ours = new HashMap<>();
		Map<String, Set<JsonNodeType>> ourEvents = new HashMap<>();
		Stream
			.concat(this.world.markets().values().stream(),
					LongStream.range(0, this.world.archive().size()).mapToObj(this.world.archive()::at))
			.forEach((market) -> {
				JsonNode json = JsonMapper.shared().readTree(market.json(false));
				note(ours, json);
				json.path("events").forEach((event) -> note(ourEvents, event));
			});
		assertThat(ours).isNotEmpty()
			.allSatisfy((field, types) -> assertThat(recorded.get(field)).as(field).containsAll(types));
		assertThat(ourEvents).isNotEmpty()
			.allSatisfy((field, types) -> assertThat(recordedEvents.get(field)).as(field).containsAll(types));
	}

	@Test
	void numbersAndListsComeInStringsWhereGammaSendsThem() {
		JsonNode market = open();
		assertThat(List.of("id", "volume", "liquidity", "umaBond", "umaReward", "groupItemThreshold", "outcomes",
				"outcomePrices", "clobTokenIds", "umaResolutionStatuses"))
			.allSatisfy((field) -> assertThat(market.path(field).isString()).as(field).isTrue());
		assertThat(List.of("volumeNum", "liquidityNum", "volume24hr", "bestAsk", "lastTradePrice", "spread",
				"orderPriceMinTickSize", "orderMinSize"))
			.allSatisfy((field) -> assertThat(market.path(field).isNumber()).as(field).isTrue());
		JsonNode tokens = JsonMapper.shared().readTree(market.path("clobTokenIds").asString());
		assertThat(tokens.size()).isEqualTo(2);
		assertThat(tokens).allSatisfy((token) -> assertThat(token.asString()).matches("\\d{70,78}"));
		assertThat(market.path("conditionId").asString()).matches("0x[0-9a-f]{64}");
		assertThat(market.path("volumeNum").asDouble()).isEqualTo(Double.parseDouble(market.path("volume").asString()));
	}

	@Test
	void tagsComeOnlyWhenAsked() {
		JsonNode market = open();
		assertThat(market.has("tags")).isFalse();
		assertThat(this.http.get("/gamma/markets/" + market.path("id").asString() + "?include_tag=true")
			.json()
			.path("tags")).isNotEmpty();
	}

	@Test
	void closedMarketsSayWhoWon() {
		MarketView closed = this.world.markets()
			.values()
			.stream()
			.map((each) -> (MarketView) each)
			.filter(MarketView::closed)
			.findAny()
			.orElseThrow();
		JsonNode market = JsonMapper.shared().readTree(closed.json(false));
		assertThat(market.path("outcomePrices").asString()).isIn("[\"1\", \"0\"]", "[\"0\", \"1\"]");
		assertThat(market.path("umaResolutionStatus").asString()).isEqualTo("resolved");
		assertThat(market.path("closedTime").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\+00");
		assertThat(market.path("acceptingOrders").asBoolean()).isFalse();
		assertThat(market.path("active").asBoolean()).isTrue();
		assertThat(market.has("liquidity")).isFalse();
	}

	private JsonNode open() {
		return this.http.get("/gamma/markets?limit=1").json().path(0);
	}

	private static void note(Map<String, Set<JsonNodeType>> types, JsonNode object) {
		object.properties()
			.forEach((field) -> types.computeIfAbsent(field.getKey(), (name) -> new HashSet<>())
				.add(field.getValue().getNodeType()));
	}

}
