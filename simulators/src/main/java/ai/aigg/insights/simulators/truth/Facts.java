package ai.aigg.insights.simulators.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.aigg.insights.simulators.market.MarketView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is compared of a market: values in their comparable form by the read API's names.
 *
 * @param values in the order in which they are told
 */
record Facts(Map<String, String> values) {

	static final String RESOLUTION = "resolution";

	private static final double WON = 0.99;

	/** The facts in a row of the read API. */
	static Facts shown(JsonNode row) {
		Map<String, String> values = new LinkedHashMap<>();
		List<String> outcomes = new ArrayList<>();
		row.path("outcomes")
			.forEach((outcome) -> outcomes
				.add(Fact.text(outcome.path("name")) + "=" + Fact.price(outcome.path("price"))));
		values.put("condition_id", Fact.text(row.path("condition_id")));
		values.put("question", Fact.text(row.path("question")));
		values.put("market_slug", Fact.text(row.path("market_slug")));
		values.put("outcomes", String.join(", ", outcomes));
		values.put("current_probability", Fact.price(row.path("current_probability")));
		values.put("end_date", Fact.moment(row.path("end_date")));
		values.put("closed", Fact.text(row.path("closed")));
		values.put(RESOLUTION, Fact.text(row.path("resolution")));
		values.put("winning_outcome", Fact.text(row.path("winning_outcome")));
		return new Facts(values);
	}

	/** The facts of the world's market. */
	static Facts of(MarketView market, Instant now) {
		JsonNode gamma = JsonMapper.shared().readTree(market.json(false));
		List<String> names = strings(gamma.path("outcomes"));
		List<String> prices = strings(gamma.path("outcomePrices"));
		boolean priced = prices.size() == names.size();
		List<String> outcomes = new ArrayList<>();
		for (int index = 0; index < names.size(); index++) {
			outcomes.add(names.get(index) + "=" + (priced ? price(prices.get(index)) : ""));
		}
		String oracle = gamma.path("umaResolutionStatus").asString("");
		int winner = market.closed() ? winner(prices) : -1;
		boolean pending = oracle.equals("proposed") || oracle.equals("disputed");
		boolean won = winner >= 0 && !pending;
		Map<String, String> values = new LinkedHashMap<>();
		values.put("condition_id", market.conditionId());
		values.put("question", market.question().strip());
		values.put("market_slug", market.slug());
		values.put("outcomes", String.join(", ", outcomes));
		values.put("current_probability", (priced && !prices.isEmpty()) ? price(prices.getFirst()) : "");
		values.put("end_date", Fact.moment(market.endDate()));
		values.put("closed", Boolean.toString(market.closed()));
		values.put(RESOLUTION,
				pending ? oracle.toUpperCase(Locale.ROOT) : won ? "RESOLVED" : unsettled(market, oracle, prices, now));
		values.put("winning_outcome", (won && winner < names.size()) ? names.get(winner) : "");
		return new Facts(values);
	}

	private static String unsettled(MarketView market, String oracle, List<String> prices, Instant now) {
		if (!market.closed()) {
			Instant end = market.endDate();
			return (end != null && !end.isAfter(now)) ? "ENDED" : "OPEN";
		}
		boolean half = prices.size() == 2 && prices.stream().allMatch("0.5"::equals);
		return (half && oracle.equals("resolved")) ? "VOID" : "ENDED";
	}

	private static int winner(List<String> prices) {
		for (int index = 0; index < prices.size(); index++) {
			if (Double.parseDouble(prices.get(index)) >= WON) {
				return index;
			}
		}
		return -1;
	}

	private static String price(String text) {
		return Fact.price(JsonMapper.shared().getNodeFactory().stringNode(text));
	}

	private static List<String> strings(JsonNode field) {
		List<String> strings = new ArrayList<>();
		String text = field.asString("");
		if (!text.isBlank()) {
			JsonMapper.shared().readTree(text).forEach((each) -> strings.add(each.asString("")));
		}
		return strings;
	}

}
