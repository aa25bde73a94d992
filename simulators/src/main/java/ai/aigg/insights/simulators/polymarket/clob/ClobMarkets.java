package ai.aigg.insights.simulators.polymarket.clob;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.ClobListed;
import ai.aigg.insights.simulators.market.MarketView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives what CLOB says about a market from its Gamma object, in either world.
 */
final class ClobMarkets {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private ClobMarkets() {
	}

	/** Writes the market as CLOB lists it, snake_case and without turnover. */
	static void write(JsonBuffer json, MarketView market) {
		if (market instanceof ClobListed listed) {
			listed.writeClob(json);
		}
		else {
			json.piece(MAPPER.writeValueAsBytes(json(market)));
		}
	}

	/** What CLOB says about a market whose Gamma object is all that is known. */
	static ObjectNode json(MarketView market) {
		JsonNode gamma = MAPPER.readTree(market.json(true));
		ObjectNode json = MAPPER.createObjectNode();
		json.put("enable_order_book", gamma.path("enableOrderBook").asBoolean(false));
		json.put("active", gamma.path("active").asBoolean(true));
		json.put("closed", market.closed());
		json.put("archived", gamma.path("archived").asBoolean(false));
		json.put("accepting_orders", gamma.path("acceptingOrders").asBoolean(!market.closed()));
		copy(json, "accepting_order_timestamp", gamma.path("acceptingOrdersTimestamp"));
		json.put("minimum_order_size", gamma.path("orderMinSize").asInt(5));
		json.put("minimum_tick_size", gamma.path("orderPriceMinTickSize").asDouble(0.01));
		json.put("condition_id", market.conditionId());
		json.put("question_id", gamma.path("questionID").asString(""));
		json.put("question", market.question());
		json.put("description", gamma.path("description").asString(""));
		json.put("market_slug", market.slug());
		copy(json, "end_date_iso", gamma.path("endDate"));
		copy(json, "game_start_time", gamma.path("gameStartTime"));
		json.put("seconds_delay", gamma.path("secondsDelay").asInt(0));
		json.put("fpmm", "");
		json.put("maker_base_fee", gamma.path("makerBaseFee").asInt(0));
		json.put("taker_base_fee", gamma.path("takerBaseFee").asInt(0));
		json.put("notifications_enabled", true);
		json.put("neg_risk", gamma.path("negRisk").asBoolean(false));
		json.put("neg_risk_market_id", gamma.path("negRiskMarketID").asString(""));
		json.put("neg_risk_request_id", gamma.path("negRiskRequestID").asString(""));
		json.put("icon", gamma.path("icon").asString(""));
		json.put("image", gamma.path("image").asString(""));
		ObjectNode rewards = json.putObject("rewards");
		rewards.putNull("rates");
		rewards.put("min_size", gamma.path("rewardsMinSize").asInt(0));
		rewards.put("max_spread", gamma.path("rewardsMaxSpread").asDouble(0));
		List<String> prices = strings(gamma.path("outcomePrices"));
		json.put("is_50_50_outcome", market.closed() && prices.stream().allMatch("0.5"::equals) && !prices.isEmpty());
		tokens(json.putArray("tokens"), market, strings(gamma.path("outcomes")), prices);
		ArrayNode tags = json.putArray("tags");
		gamma.path("tags").forEach((tag) -> tags.add(tag.path("label").asString("")));
		return json;
	}

	private static void tokens(ArrayNode tokens, MarketView market, List<String> outcomes, List<String> prices) {
		for (int i = 0; i < market.tokenIds().size(); i++) {
			double price = (i < prices.size()) ? Double.parseDouble(prices.get(i)) : 0;
			ObjectNode token = tokens.addObject();
			token.put("token_id", market.tokenIds().get(i));
			token.put("outcome", (i < outcomes.size()) ? outcomes.get(i) : "");
			token.put("price", price);
			token.put("winner", market.closed() && price >= 0.99);
		}
	}

	private static void copy(ObjectNode json, String name, JsonNode value) {
		if (value.isMissingNode()) {
			json.putNull(name);
		}
		else {
			json.set(name, value);
		}
	}

	private static List<String> strings(JsonNode field) {
		List<String> strings = new ArrayList<>();
		String text = field.asString("");
		if (!text.isBlank()) {
			MAPPER.readTree(text).forEach((each) -> strings.add(each.asString("")));
		}
		return strings;
	}

}
