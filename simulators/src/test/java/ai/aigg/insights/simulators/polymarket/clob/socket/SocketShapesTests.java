package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests that messages look like those that were recorded.
 */
class SocketShapesTests extends SocketTest {

	private static final List<String> OPTIONAL = List.of("hash", "transaction_hash");

	@ParameterizedTest
	@CsvSource({ "book,ws_market_book_msg", "book,py_book", "price_change,ws_market_price_change_msg",
			"price_change,py_price_change_v2", "last_trade_price,ws_market_last_trade_msg",
			"last_trade_price,py_last_trade_price", "tick_size_change,ws_market_tick_size_msg",
			"tick_size_change,py_tick_size_change", "best_bid_ask,ws_market_best_bid_ask_msg",
			"new_market,ws_market_new_market_msg", "market_resolved,ws_market_resolved_msg" })
	void everyTypeHasTheShapeOfARecordedFrame(String type, String file) throws IOException {
		Path path = Path.of(System.getProperty("aigg.shared", "../../shared"), "data/polymarket/ws", file + ".json");
		assumeTrue(Files.isReadable(path), "There are no recorded frames at " + path);
		sameShape(type, JsonMapper.shared().readTree(Files.readString(path)), message(type));
	}

	/** Makes a message of a type come. */
	private JsonNode message(String type) {
		if (type.equals("new_market")) {
			return newMarket();
		}
		MarketView market = type.equals("tick_size_change") ? cents() : Markets.open(this.world).get(20);
		String token = Markets.token(market);
		try (SocketClient client = new SocketClient(this.port).begin(true, token)) {
			JsonNode book = client.next("book", token);
			if (type.equals("book")) {
				return book;
			}
			if (type.equals("tick_size_change")) {
				this.world.reprice(market.id(), 0.975);
				return client.next(type, token);
			}
			if (type.equals("market_resolved")) {
				this.http.call(HttpMethod.PUT, "/sim/socket/faults", null, "{\"unresolved_share\":0}");
				Markets.resolve(this.http, market, 0);
				return client.next(type, market.conditionId());
			}
			return change(client, market, type);
		}
	}

	private JsonNode newMarket() {
		try (SocketClient client = new SocketClient(this.port).begin(true)) {
			client.ping();
			Set<Long> known = Set.copyOf(this.world.markets().keySet());
			for (int quarters = 0; quarters < 400 && known.containsAll(openIds()); quarters++) {
				this.http.call(HttpMethod.POST, "/sim/world/advance", null, "{\"ticks\":450}");
			}
			return client.until((message) -> message.path("event_type").asString("").equals("new_market")).getLast();
		}
	}

	private Set<Long> openIds() {
		return this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed())
			.map(MarketView::id)
			.collect(Collectors.toSet());
	}

	private JsonNode change(SocketClient client, MarketView market, String type) {
		for (int i = 0; i < 500; i++) {
			Markets.move(this.world, market);
			List<JsonNode> found = client.until(SocketClient.of("best_bid_ask", Markets.token(market)))
				.stream()
				.filter((message) -> message.path("event_type").asString().equals(type))
				.toList();
			if (!found.isEmpty()) {
				return found.getFirst();
			}
		}
		throw new AssertionError("No " + type + " came");
	}

	private MarketView cents() {
		return Markets.open(this.world)
			.stream()
			.filter((market) -> market.offers().ticks() == 100)
			.findFirst()
			.orElseThrow();
	}

	private static void sameShape(String at, JsonNode recorded, JsonNode ours) {
		assertThat(ours.getNodeType()).as(at).isEqualTo(recorded.getNodeType());
		if (recorded.isArray()) {
			if (!recorded.isEmpty()) {
				assertThat(ours.isEmpty()).as(at).isFalse();
				sameShape(at + "[]", recorded.path(0), ours.path(0));
			}
			return;
		}
		recorded.properties().forEach((field) -> {
			JsonNode own = ours.path(field.getKey());
			if (!own.isMissingNode() || !OPTIONAL.contains(field.getKey())) {
				sameShape(at + "." + field.getKey(), field.getValue(), own);
			}
		});
	}

}
