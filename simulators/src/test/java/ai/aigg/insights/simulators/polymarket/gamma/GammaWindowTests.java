package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@TestPropertySource(properties = "aigg.simulators.world.archive=1500")
class GammaWindowTests {

	private final MarketWorld world;

	private final Http http;

	GammaWindowTests(@Autowired MarketWorld world, @LocalServerPort int port) {
		this.world = world;
		this.http = new Http(port);
	}

	@Test
	void windowsOfEndDatesHoldEveryMarketThatHasOne() {
		String now = this.world.now().toString();
		String day = this.world.now().plusSeconds(86_400).toString();
		List<String> ids = new ArrayList<>();
		ids.addAll(ids("closed=false&order=id&end_date_max=" + now));
		ids.addAll(ids("closed=false&order=id&end_date_min=" + now + "&end_date_max=" + day));
		ids.addAll(ids("closed=false&order=id&end_date_min=" + day));
		assertThat(ids.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed() && market.endDate() != null)
			.map((market) -> Long.toString(market.id()))
			.toList());
	}

	@Test
	void aFewMarketsHaveNoEndAndNoWindowHoldsThem() {
		List<? extends MarketView> endless = this.world.markets()
			.values()
			.stream()
			.filter((market) -> market.endDate() == null)
			.toList();
		assertThat(endless).isNotEmpty().hasSizeLessThan(this.world.markets().size() / 25);
		MarketView market = endless.getFirst();
		JsonNode json = this.http.get("/gamma/markets/" + market.id()).json();
		assertThat(json.has("endDate")).isFalse();
		assertThat(ids("closed=" + market.closed() + "&end_date_min=1990-01-01T00:00:00Z"))
			.doesNotContain(Long.toString(market.id()));
	}

	@Test
	void theNewestMarketComesFirstByFallingIds() {
		JsonNode newest = this.http.get("/gamma/markets/keyset?closed=false&order=id&ascending=false&limit=100")
			.json()
			.path("markets");
		List<String> starts = newest.valueStream().map((market) -> market.path("startDate").asString()).toList();
		assertThat(starts.getFirst()).isEqualTo(starts.stream().max(String::compareTo).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({ "order=id&ascending=true, id", "order=id&ascending=false, id",
			"order=volumeNum&ascending=false, volumeNum", "order=volumeNum&ascending=true, volumeNum",
			"order=endDate&ascending=true, none", "order=liquidityNum, none" })
	void closedListsJoinTheArchiveInOrder(String query, String field) {
		List<JsonNode> rows = rows("closed=true&" + query);
		assertThat(rows).hasSize(1_500 + (int) this.world.status().closed());
		assertThat(rows.stream().map((row) -> row.path("id").asString()).distinct()).hasSameSizeAs(rows);
		if (!field.equals("none")) {
			List<Double> values = rows.stream().map((row) -> Double.valueOf(row.path(field).asString())).toList();
			assertThat(values).isSortedAccordingTo((one, other) -> query.contains("ascending=false")
					? Double.compare(other, one) : Double.compare(one, other));
		}
	}

	@Test
	void windowsReachIntoTheArchive() {
		String window = "closed=true&order=id&end_date_min=2024-01-01T00:00:00Z&end_date_max=2025-01-01T00:00:00Z";
		assertThat(rows(window)).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.path("endDate").asString()).startsWith("2024-"));
	}

	@Test
	void archivedMarketsAreFoundByTheirKeysIfClosedOnesAreAskedFor() {
		MarketView old = this.world.archive().at(1_400);
		Map<String, String> keys = Map.of("id", Long.toString(old.id()), "slug", old.slug(), "condition_ids",
				old.conditionId(), "clob_token_ids", old.tokenIds().getFirst());
		keys.forEach((name, value) -> {
			assertThat(ids("closed=true&" + name + "=" + value)).as(name).containsExactly(Long.toString(old.id()));
			assertThat(ids("closed=false&" + name + "=" + value)).as(name).isEmpty();
		});
		assertThat(this.http.get("/gamma/markets/slug/" + old.slug()).status()).isEqualTo(200);
		assertThat(this.http.get("/clob/markets/" + old.conditionId()).json().path("closed").asBoolean()).isTrue();
	}

	@Test
	void clobListsTheArchiveFirstAndEverythingOnce() {
		List<String> conditions = new ArrayList<>();
		String cursor = "";
		while (!cursor.equals("LTE=")) {
			JsonNode page = this.http.get("/clob/markets?next_cursor=" + cursor).json();
			page.path("data").forEach((market) -> conditions.add(market.path("condition_id").asString()));
			cursor = page.path("next_cursor").asString();
		}
		assertThat(conditions).doesNotHaveDuplicates().hasSize(1_500 + this.world.markets().size());
		assertThat(conditions.getFirst()).isEqualTo(this.world.archive().at(0).conditionId());
	}

	@Test
	void eventsAreCounted() {
		JsonNode page = this.http.get("/gamma/events/pagination?closed=false&limit=1").json();
		assertThat(page.path("data").size()).isOne();
		assertThat(page.path("pagination").path("hasMore").asBoolean()).isTrue();
		assertThat(page.path("pagination").path("totalResults").asLong())
			.isEqualTo(this.world.events().values().stream().filter((event) -> !event.closed()).count());
	}

	private List<String> ids(String query) {
		return rows(query).stream().map((row) -> row.path("id").asString()).toList();
	}

	private List<JsonNode> rows(String query) {
		List<JsonNode> rows = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = this.http.get("/gamma/markets/keyset?limit=100&" + query + cursor).json();
			page.path("markets").forEach(rows::add);
			cursor = page.has("next_cursor") ? "&after_cursor=" + page.path("next_cursor").asString() : "";
		}
		while (!cursor.isEmpty());
		return rows;
	}

}
