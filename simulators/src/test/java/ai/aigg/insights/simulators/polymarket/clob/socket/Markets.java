package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.List;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Picks markets for tests.
 */
final class Markets {

	private Markets() {
	}

	/** Open markets with offers on both sides and room to move, in the order of ids. */
	static List<MarketView> open(MarketWorld world) {
		return world.markets()
			.values()
			.stream()
			.map((market) -> (MarketView) market)
			.filter((market) -> !market.closed() && market.price() > 0.1 && market.price() < 0.9)
			.toList();
	}

	/** The first tokens of so many open markets. */
	static String[] tokens(MarketWorld world, int count) {
		return open(world).stream().limit(count).map(Markets::token).toArray(String[]::new);
	}

	/** Moves a market, wherever it is. */
	static void move(MarketWorld world, MarketView market) {
		world.reprice(market.id(), (market.price() < 0.46) ? 0.475 : 0.445);
	}

	static String token(MarketView market) {
		return market.tokenIds().getFirst();
	}

	/** Ends a market in favour of one of its outcomes. */
	static void resolve(Http http, MarketView market, int winner) {
		String outcome = outcomes(http, market).path(winner).asString();
		assertThat(http
			.call(HttpMethod.POST, "/sim/world/markets/" + market.id() + "/resolve", null,
					"{\"outcome\":\"" + outcome + "\"}")
			.status()).isEqualTo(200);
	}

	/** The names of its outcomes. */
	static JsonNode outcomes(Http http, MarketView market) {
		return JsonMapper.shared()
			.readTree(http.get("/gamma/markets/" + market.id()).json().path("outcomes").asString());
	}

}
