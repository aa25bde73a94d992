package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class SocketMessagesTests extends SocketTest {

	@Test
	void aBookRisesAndFallsToTheBestOffersThatHttpKnows() {
		MarketView market = Markets.open(this.world).get(10);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(market))) {
			JsonNode book = client.next("book", Markets.token(market));
			List<Double> bids = prices(book.path("bids"));
			List<Double> asks = prices(book.path("asks"));
			assertThat(bids).isNotEmpty().isSorted();
			assertThat(asks).isNotEmpty().isSortedAccordingTo((one, other) -> Double.compare(other, one));
			JsonNode gamma = this.http.get("/gamma/markets/" + market.id()).json();
			assertThat(bids.getLast()).isEqualTo(gamma.path("bestBid").asDouble());
			assertThat(asks.getLast()).isEqualTo(gamma.path("bestAsk").asDouble());
			JsonNode rest = this.http.get("/clob/book?token_id=" + Markets.token(market)).json();
			assertThat(rest.path("bids")).isEqualTo(book.path("bids"));
			assertThat(rest.path("asks")).isEqualTo(book.path("asks"));
		}
	}

	@Test
	void aPriceChangeCarriesBothTokensAlsoForOneThatSubscribedToOne() {
		MarketView market = Markets.open(this.world).get(11);
		try (SocketClient client = new SocketClient(this.port).begin(true, Markets.token(market))) {
			client.next("book", Markets.token(market));
			this.world.reprice(market.id(), 0.615);
			List<JsonNode> heard = client.until(SocketClient.of("best_bid_ask", Markets.token(market)));
			JsonNode change = heard.stream()
				.filter(SocketClient.of("price_change", market.conditionId()))
				.findFirst()
				.orElseThrow();
			JsonNode gamma = this.http.get("/gamma/markets/" + market.id()).json();
			for (int outcome = 0; outcome < 2; outcome++) {
				String token = market.tokenIds().get(outcome);
				double bid = gamma.path("bestBid").asDouble();
				double ask = gamma.path("bestAsk").asDouble();
				String price = "%.4f %.4f".formatted((outcome == 0) ? bid : 1 - ask, (outcome == 0) ? ask : 1 - bid);
				assertThat(
						change.path("price_changes")
							.valueStream()
							.filter((entry) -> entry.path("asset_id").asString().equals(token))
							.map((entry) -> "%.4f %.4f".formatted(Double.valueOf(entry.path("best_bid").asString()),
									Double.valueOf(entry.path("best_ask").asString()))))
					.isNotEmpty()
					.containsOnly(price);
			}
			assertThat(heard.getLast().path("best_bid").asString()).isEqualTo(gamma.path("bestBid").asString());
			assertThat(heard)
				.noneMatch((message) -> message.path("asset_id").asString("").equals(market.tokenIds().getLast()));
		}
	}

	@Test
	void framesAreObjectsOrArrays() {
		MarketView market = Markets.open(this.world).get(12);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(market))) {
			client.next("book", Markets.token(market));
			boolean object = false;
			boolean array = false;
			for (int i = 0; i < 200 && !(object && array); i++) {
				Markets.move(this.world, market);
				String frame = client.frame();
				while (!frame.contains("price_change")) {
					frame = client.frame();
				}
				object |= frame.startsWith("{");
				array |= frame.startsWith("[");
			}
			assertThat(object && array).isTrue();
		}
	}

	@Test
	void typesBehindTheCustomFlagNeedIt() {
		MarketView market = Markets.open(this.world).get(13);
		try (SocketClient plain = new SocketClient(this.port).begin(false, Markets.token(market));
				SocketClient custom = new SocketClient(this.port).begin(true, Markets.token(market))) {
			plain.next("book", Markets.token(market));
			custom.next("book", Markets.token(market));
			Markets.move(this.world, market);
			custom.next("best_bid_ask", Markets.token(market));
			Markets.move(this.world, market);
			custom.next("best_bid_ask", Markets.token(market));
			Stream<JsonNode> heard = Stream.concat(
					plain.until(SocketClient.of("price_change", market.conditionId())).stream(),
					plain.until(SocketClient.of("price_change", market.conditionId())).stream());
			assertThat(heard.map((message) -> message.path("event_type").asString())).doesNotContain("best_bid_ask",
					"new_market", "market_resolved");
		}
	}

	@Test
	void aSideWithoutOffersIsAnEmptyText() {
		MarketView market = Markets.open(this.world).get(14);
		try (SocketClient client = new SocketClient(this.port).begin(true, Markets.token(market))) {
			client.next("book", Markets.token(market));
			this.world.reprice(market.id(), 0.0001);
			JsonNode best = client.next("best_bid_ask", Markets.token(market));
			assertThat(best.path("best_bid").asString()).isEmpty();
			assertThat(best.path("spread").asString()).isEmpty();
			assertThat(best.path("best_ask").asString()).isNotEmpty();
		}
	}

	@Test
	void theWinnerIsTold() {
		this.http.call(HttpMethod.PUT, "/sim/socket/faults", null, "{\"unresolved_share\":0}");
		MarketView market = Markets.open(this.world).getLast();
		try (SocketClient client = new SocketClient(this.port).begin(true, market.tokenIds().getLast())) {
			client.next("book", market.tokenIds().getLast());
			Markets.resolve(this.http, market, 1);
			JsonNode told = client.next("market_resolved", market.conditionId());
			assertThat(told.path("winning_asset_id").asString()).isEqualTo(market.tokenIds().getLast());
			assertThat(told.path("winning_outcome").asString())
				.isEqualTo(Markets.outcomes(this.http, market).path(1).asString());
		}
	}

	@Test
	void someResolutionsAreNotTold() {
		this.http.call(HttpMethod.PUT, "/sim/socket/faults", null, "{\"unresolved_share\":1}");
		MarketView market = Markets.open(this.world).getLast();
		MarketView other = Markets.open(this.world).get(15);
		try (SocketClient client = new SocketClient(this.port).begin(true, Markets.token(market),
				Markets.token(other))) {
			client.next("book", Markets.token(other));
			Markets.resolve(this.http, market, 0);
			for (int rounds = 0; rounds < 2; rounds++) {
				Markets.move(this.world, other);
				assertThat(client.until(SocketClient.of("price_change", other.conditionId())))
					.noneMatch((message) -> message.path("event_type").asString().equals("market_resolved"));
			}
		}
	}

	@Test
	void theWorldsOwnMovementIsTold() {
		String[] tokens = Markets.tokens(this.world, 100);
		try (SocketClient client = new SocketClient(this.port).begin(false, tokens)) {
			client.next("book", tokens[99]);
			this.http.call(HttpMethod.POST, "/sim/world/advance", null, "{\"ticks\":1800}");
			JsonNode change = client.until((message) -> message.path("event_type").asString("").equals("price_change"))
				.getLast()
				.path("price_changes")
				.path(0);
			MarketView market = this.world.outcomeByToken(change.path("asset_id").asString()).orElseThrow().market();
			assertThat(change.path("best_bid").asString()).isEqualTo(QuoteMessages.bid(market.offers()));
			assertThat(change.path("best_ask").asString()).isEqualTo(QuoteMessages.ask(market.offers()));
		}
	}

	private static List<Double> prices(JsonNode levels) {
		return levels.valueStream().map((level) -> Double.valueOf(level.path("price").asString())).toList();
	}

}
