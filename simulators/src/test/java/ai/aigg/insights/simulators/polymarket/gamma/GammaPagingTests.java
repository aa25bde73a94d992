package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class GammaPagingTests {

	private final MarketWorld world;

	private final Http http;

	GammaPagingTests(@Autowired MarketWorld world, @LocalServerPort int port) {
		this.world = world;
		this.http = new Http(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "closed=false&limit=100", "closed=false&limit=37&order=id&ascending=true",
			"closed=false&limit=50&order=volume24hr&ascending=false", "closed=false&limit=100&order=id&ascending=false",
			"closed=true&limit=100", "limit=90" })
	void walksEveryMarketExactlyOnce(String query) {
		List<String> ids = walk("/gamma/markets/keyset?" + query, "markets");
		boolean closed = query.contains("closed=true");
		Stream<String> expected = this.world.markets()
			.values()
			.stream()
			.filter((market) -> market.closed() == closed)
			.map((market) -> Long.toString(market.id()));
		assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "closed=false&limit=500", "closed=true&limit=3" })
	void walksEveryEventExactlyOnce(String query) {
		List<String> ids = walk("/gamma/events/keyset?" + query, "events");
		boolean closed = query.contains("closed=true");
		assertThat(ids).doesNotHaveDuplicates()
			.hasSize((int) this.world.events().values().stream().filter((event) -> event.closed() == closed).count());
	}

	@ParameterizedTest
	@CsvSource({ "markets/keyset?limit=1000, 100", "markets/keyset, 20", "markets/keyset?limit=7, 7" })
	void capsThePageWithoutAWord(String query, int size) {
		assertThat(this.http.get("/gamma/" + query).json().path("markets").size()).isEqualTo(size);
	}

	@Test
	void listsCapAtAHundredToo() {
		assertThat(this.http.get("/gamma/markets?limit=500").json().size()).isEqualTo(100);
	}

	@Test
	void marketListsHideClosedMarketsUnlessAsked() {
		String closed = Long.toString(anyMarket(true).id());
		assertThat(this.http.get("/gamma/markets?id=" + closed).json().size()).isZero();
		assertThat(this.http.get("/gamma/markets?closed=true&id=" + closed).json().size()).isOne();
		assertThat(this.http.get("/gamma/markets/keyset?id=" + closed).json().path("markets").size()).isZero();
		assertThat(this.http.get("/gamma/markets/" + closed).json().path("id").asString()).isEqualTo(closed);
	}

	@Test
	void eventListsHoldOnlyClosedEventsUnlessAsked() {
		assertThat(this.http.get("/gamma/events/keyset?limit=500").json().path("events")).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.path("closed").asBoolean()).isTrue());
	}

	@Test
	void keysetRefusesOffsets() {
		Http.Answer answer = this.http.get("/gamma/markets/keyset?offset=100");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("type").asString()).isEqualTo("validation error");
	}

	@Test
	void deepOffsetsAreRefusedWithTheRecordedBody() {
		assertThat(this.http.get("/gamma/markets?offset=2000").status()).isEqualTo(200);
		Http.Answer answer = this.http.get("/gamma/markets?offset=2001");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).isEqualTo(
				"{\"type\":\"validation error\",\"error\":\"offset too large, use /markets/keyset for deeper pagination\"}");
	}

	@Test
	void aCursorBelongsToItsQuery() {
		String cursor = this.http.get("/gamma/markets/keyset?closed=false&limit=5")
			.json()
			.path("next_cursor")
			.asString();
		assertThat(this.http.get("/gamma/markets/keyset?closed=false&limit=5&after_cursor=" + cursor).status())
			.isEqualTo(200);
		assertThat(this.http.get("/gamma/markets/keyset?limit=5&after_cursor=" + cursor).status()).isEqualTo(422);
		assertThat(this.http.get("/gamma/markets/keyset?limit=5&after_cursor=nonsense").status()).isEqualTo(422);
	}

	@Test
	void theParameterCursorIsIgnored() {
		JsonNode first = this.http.get("/gamma/markets/keyset?limit=5").json();
		JsonNode again = this.http.get("/gamma/markets/keyset?limit=5&cursor=" + first.path("next_cursor").asString())
			.json();
		assertThat(again.path("markets")).isEqualTo(first.path("markets"));
	}

	@Test
	void snakeCaseOrdersAreIgnored() {
		JsonNode ignored = this.http.get("/gamma/markets/keyset?limit=50&order=volume_24hr&ascending=true").json();
		JsonNode unordered = this.http.get("/gamma/markets/keyset?limit=50").json();
		assertThat(ignored.path("markets")).isEqualTo(unordered.path("markets"));
	}

	@Test
	void keysAreRepeatedParameters() {
		MarketView one = anyMarket(false);
		MarketView two = this.world.markets()
			.values()
			.stream()
			.map((market) -> (MarketView) market)
			.filter((market) -> !market.closed() && market.id() != one.id())
			.findFirst()
			.orElseThrow();
		for (String query : Set.of("condition_ids=" + one.conditionId() + "&condition_ids=" + two.conditionId(),
				"clob_token_ids=" + one.tokenIds().getFirst() + "&clob_token_ids=" + two.tokenIds().get(1),
				"slug=" + one.slug() + "&slug=" + two.slug(), "id=" + one.id() + "&id=" + two.id())) {
			assertThat(this.http.get("/gamma/markets/keyset?" + query).json().path("markets").size()).as(query)
				.isEqualTo(2);
			assertThat(this.http.get("/gamma/markets?" + query).json().size()).as(query).isEqualTo(2);
		}
	}

	@Test
	void aHundredConditionsFitIntoAnAddressAndMoreDoNot() {
		List<String> conditions = this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed())
			.limit(110)
			.map((market) -> "condition_ids=" + market.conditionId())
			.toList();
		String hundred = String.join("&", conditions.subList(0, 100));
		assertThat(this.http.get("/gamma/markets/keyset?limit=100&" + hundred).json().path("markets").size())
			.isEqualTo(100);
		assertThat(this.http.get("/gamma/markets/keyset?" + String.join("&", conditions)).status()).isEqualTo(414);
	}

	@Test
	void looksUpSingleMarketsAndEvents() {
		MarketView market = anyMarket(false);
		JsonNode json = this.http.get("/gamma/markets/slug/" + market.slug()).json();
		assertThat(json.path("id").asString()).isEqualTo(Long.toString(market.id()));
		JsonNode event = this.http.get("/gamma/events/" + json.path("events").path(0).path("id").asString()).json();
		assertThat(event.path("markets").valueStream().map((each) -> each.path("slug").asString()))
			.contains(market.slug());
		assertThat(event.path("markets").path(0).has("events")).isFalse();
		assertThat(event.path("tags")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "markets/1", "markets/abc", "markets/slug/none", "events/1", "events/x", "events/slug/none" })
	void whatIsNotThereIsNotFound(String path) {
		Http.Answer answer = this.http.get("/gamma/" + path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().path("type").asString()).isEqualTo("not found error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=x", "limit=-1", "id=abc", "end_date_min=tomorrow" })
	void badParametersAreRefused(String query) {
		assertThat(this.http.get("/gamma/markets/keyset?" + query).status()).isEqualTo(422);
	}

	@Test
	void filtersByEndDateAndVolume() {
		JsonNode markets = this.http
			.get("/gamma/markets/keyset?limit=100&volume_num_min=500000&end_date_max=2027-02-01T00:00:00Z")
			.json()
			.path("markets");
		assertThat(markets)
			.allSatisfy((market) -> assertThat(market.path("volumeNum").asDouble()).isGreaterThanOrEqualTo(500_000))
			.allSatisfy((market) -> assertThat(market.path("endDate").asString())
				.isLessThanOrEqualTo("2027-02-01T00:00:00Z"));
	}

	private MarketView anyMarket(boolean closed) {
		return this.world.markets()
			.values()
			.stream()
			.map((market) -> (MarketView) market)
			.filter((market) -> market.closed() == closed)
			.findAny()
			.orElseThrow();
	}

	private List<String> walk(String path, String name) {
		List<String> ids = new ArrayList<>();
		String cursor = "";
		for (int pages = 0; pages < 1_000; pages++) {
			JsonNode page = this.http.get(path + cursor).json();
			page.path(name).forEach((row) -> ids.add(row.path("id").asString()));
			if (!page.has("next_cursor")) {
				return ids;
			}
			cursor = "&after_cursor=" + page.path("next_cursor").asString();
		}
		throw new AssertionError("The walk does not end");
	}

}
