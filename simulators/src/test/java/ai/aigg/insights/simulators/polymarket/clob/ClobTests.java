package ai.aigg.insights.simulators.polymarket.clob;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SimulatorsTest
class ClobTests {

	private final MarketWorld world;

	private final Http http;

	ClobTests(@Autowired MarketWorld world, @LocalServerPort int port) {
		this.world = world;
		this.http = new Http(port);
	}

	@Test
	void pagesByOffsetUntilTheEndMark() {
		List<String> conditions = new ArrayList<>();
		String cursor = "";
		for (int pages = 0; pages < 100 && !cursor.equals("LTE="); pages++) {
			JsonNode page = this.http.get("/clob/markets?next_cursor=" + cursor).json();
			assertThat(page.path("limit").asInt()).isEqualTo(1_000);
			assertThat(page.path("count").asInt()).isEqualTo(page.path("data").size());
			page.path("data").forEach((market) -> conditions.add(market.path("condition_id").asString()));
			cursor = page.path("next_cursor").asString();
		}
		assertThat(conditions).doesNotHaveDuplicates().hasSize(this.world.markets().size()).hasSizeGreaterThan(1_000);
		assertThat(this.http.get("/clob/markets").json().path("next_cursor").asString()).isEqualTo("MTAwMA==");
	}

	@Test
	void aMarketHasTokensWithPricesAndAWinnerOnceClosed() {
		for (boolean closed : new boolean[] { true, false }) {
			MarketView market = any(closed);
			JsonNode json = this.http.get("/clob/markets/" + market.conditionId()).json();
			assertThat(json.path("closed").asBoolean()).isEqualTo(closed);
			assertThat(json.path("tokens").valueStream().map((token) -> token.path("token_id").asString()).toList())
				.isEqualTo(market.tokenIds());
			assertThat(json.path("tokens").valueStream().mapToDouble((token) -> token.path("price").asDouble()).sum())
				.isCloseTo(1, within(1e-9));
			assertThat(json.path("tokens").valueStream().filter((token) -> token.path("winner").asBoolean()))
				.hasSize(closed ? 1 : 0);
		}
	}

	@Test
	void givesManyBooksAtOnceAndLeavesOutThoseThereAreNot() {
		String open = any(false).tokenIds().getFirst();
		String closed = any(true).tokenIds().getFirst();
		JsonNode books = this.http
			.call(HttpMethod.POST, "/clob/books", null,
					"[{\"token_id\":\"%s\"},{\"token_id\":\"%s\"},{\"token_id\":\"7\"},{}]".formatted(closed, open))
			.json();
		assertThat(books).hasSize(1);
		assertThat(books.path(0).path("asset_id").asString()).isEqualTo(open);
		assertThat(books.path(0).path("asks")).isNotEmpty();
	}

	@Test
	void aBookEndsWithTheBestOffers() {
		MarketView market = this.world.markets()
			.values()
			.stream()
			.map((each) -> (MarketView) each)
			.filter((each) -> !each.closed() && each.price() > 0.2 && each.price() < 0.8)
			.findAny()
			.orElseThrow();
		for (int outcome = 0; outcome < 2; outcome++) {
			JsonNode book = this.http.get("/clob/book?token_id=" + market.tokenIds().get(outcome)).json();
			List<Double> bids = book.path("bids")
				.valueStream()
				.map((level) -> Double.valueOf(level.path("price").asString()))
				.toList();
			List<Double> asks = book.path("asks")
				.valueStream()
				.map((level) -> Double.valueOf(level.path("price").asString()))
				.toList();
			assertThat(bids).isNotEmpty().isSorted();
			assertThat(asks).isNotEmpty().isSortedAccordingTo((one, other) -> Double.compare(other, one));
			double price = (outcome == 0) ? market.price() : 1 - market.price();
			assertThat(bids.getLast()).isLessThan(price);
			assertThat(asks.getLast()).isGreaterThan(price);
			assertThat(book.path("asset_id").asString()).isEqualTo(market.tokenIds().get(outcome));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "interval=1d", "interval=1w&fidelity=60", "interval=max",
			"startTs=1790000000&endTs=1900000000&fidelity=600" })
	void historiesRunInOrderWithinTheUnit(String span) {
		JsonNode history = this.http.get("/clob/prices-history?market=" + any(false).tokenIds().getFirst() + "&" + span)
			.json()
			.path("history");
		assertThat(history.valueStream().map((point) -> point.path("t").asLong()).toList()).isNotEmpty().isSorted();
		assertThat(history).allSatisfy((point) -> assertThat(point.path("p").asDouble()).isBetween(0.0, 1.0));
	}

	@Test
	void whatCannotBeAnsweredIsRefused() {
		assertThat(this.http.get("/clob/markets/0x00").status()).isEqualTo(404);
		assertThat(this.http.get("/clob/markets?next_cursor=!!").status()).isEqualTo(400);
		assertThat(this.http.get("/clob/book?token_id=1").status()).isEqualTo(404);
		assertThat(this.http.get("/clob/book?token_id=" + any(true).tokenIds().getFirst()).status()).isEqualTo(404);
		assertThat(this.http.get("/clob/prices-history?market=1&interval=1d").text()).isEqualTo("{\"history\":[]}");
		assertThat(this.http.get("/clob/prices-history?market=" + any(false).tokenIds().getFirst()).status())
			.isEqualTo(400);
		assertThat(
				this.http.get("/clob/prices-history?interval=2d&market=" + any(false).tokenIds().getFirst()).status())
			.isEqualTo(400);
	}

	private MarketView any(boolean closed) {
		return this.world.markets()
			.values()
			.stream()
			.map((market) -> (MarketView) market)
			.filter((market) -> market.closed() == closed)
			.findAny()
			.orElseThrow();
	}

}
