package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.List;

import ai.aigg.insights.simulators.market.MarketView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the messages about markets that come and go, from their Gamma objects.
 */
final class Notices {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private Notices() {
	}

	static String newMarket(MarketView market, long at) {
		JsonNode gamma = MAPPER.readTree(market.json(true));
		ObjectNode json = start("new_market", market);
		json.put("question", market.question());
		json.put("slug", market.slug());
		json.put("description", gamma.path("description").asString(""));
		texts(json, "assets_ids", market.tokenIds());
		json.set("outcomes", outcomes(gamma));
		event(json, gamma);
		json.put("condition_id", market.conditionId());
		json.put("active", gamma.path("active").asBoolean(true));
		texts(json, "clob_token_ids", market.tokenIds());
		json.put("sports_market_type", gamma.path("sportsMarketType").asString(""));
		json.put("line", gamma.path("line").asString(""));
		json.put("game_start_time", gamma.path("gameStartTime").asString(""));
		json.put("order_price_min_tick_size", gamma.path("orderPriceMinTickSize").asString(""));
		json.put("group_item_title", gamma.path("groupItemTitle").asString(""));
		return end(json, gamma, at);
	}

	/** Tells the winner of a market whose first outcome is worth 1 or 0. */
	static String marketResolved(MarketView market, long at) {
		JsonNode gamma = MAPPER.readTree(market.json(true));
		int winner = (market.price() == 1) ? 0 : 1;
		ObjectNode json = start("market_resolved", market);
		texts(json, "assets_ids", market.tokenIds());
		List<String> tokens = market.tokenIds();
		json.put("winning_asset_id", (winner < tokens.size()) ? tokens.get(winner) : "");
		json.put("winning_outcome", outcomes(gamma).path(winner).asString(""));
		return end(json, gamma, at);
	}

	private static ObjectNode start(String type, MarketView market) {
		ObjectNode json = MAPPER.createObjectNode();
		json.put("event_type", type);
		json.put("id", Long.toString(market.id()));
		json.put("market", market.conditionId());
		return json;
	}

	private static String end(ObjectNode json, JsonNode gamma, long at) {
		json.put("timestamp", Long.toString(at));
		ArrayNode tags = json.putArray("tags");
		gamma.path("tags").forEach((tag) -> tags.add(tag.path("slug").asString("")));
		return MAPPER.writeValueAsString(json);
	}

	private static void event(ObjectNode json, JsonNode gamma) {
		JsonNode event = gamma.path("events").path(0);
		ObjectNode message = json.putObject("event_message");
		for (String field : List.of("id", "ticker", "slug", "title", "description")) {
			message.put(field, event.path(field).asString(""));
		}
	}

	private static JsonNode outcomes(JsonNode gamma) {
		String text = gamma.path("outcomes").asString("");
		return text.isBlank() ? MAPPER.createArrayNode() : MAPPER.readTree(text);
	}

	private static void texts(ObjectNode json, String name, List<String> values) {
		ArrayNode array = json.putArray(name);
		values.forEach(array::add);
	}

}
