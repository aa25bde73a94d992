package ai.aigg.insights.simulators.polymarket.data;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class DataTests {

	private final MarketView market;

	private final Http http;

	DataTests(@Autowired MarketWorld world, @LocalServerPort int port) {
		this.market = world.markets()
			.values()
			.stream()
			.filter((view) -> !view.closed() && view.tokenIds().size() == 2)
			.findFirst()
			.orElseThrow();
		this.http = new Http(port);
	}

	@Test
	void bothOutcomesHaveHoldersTheLargestFirst() {
		JsonNode tokens = this.http.get("/data/holders?market=" + this.market.conditionId() + "&limit=3").json();
		assertThat(tokens.valueStream().map((token) -> token.path("token").asString()))
			.containsExactlyElementsOf(this.market.tokenIds());
		assertThat(tokens).allSatisfy((token) -> assertThat(token.path("holders").size()).isEqualTo(3));
		JsonNode holders = tokens.path(1).path("holders");
		assertThat(holders.path(0).path("outcomeIndex").asInt()).isOne();
		assertThat(holders.path(0).path("amount").asDouble()).isGreaterThan(holders.path(2).path("amount").asDouble());
	}

	@Test
	void tradesAreNearThePriceAndTheLatestComesFirst() {
		JsonNode trades = this.http.get("/data/trades?market=" + this.market.conditionId() + "&limit=50").json();
		assertThat(trades.size()).isEqualTo(50);
		assertThat(trades).allSatisfy((trade) -> {
			assertThat(trade.path("side").asString()).isIn("BUY", "SELL");
			assertThat(trade.path("price").asDouble()).isBetween(0.0, 1.0);
		});
		assertThat(trades.path(0).path("timestamp").asLong()).isGreaterThan(trades.path(49).path("timestamp").asLong());
	}

	@Test
	void anUnknownMarketHasNeither() {
		assertThat(this.http.get("/data/holders?market=0x00").json().size()).isZero();
		assertThat(this.http.get("/data/trades?market=0x00").json().size()).isZero();
	}

}
