package ai.aigg.insights.console.answer;

import java.util.Map;

/**
 * Says what the gates of the decision ask for.
 */
final class Gates {

	private static final Map<String, String> MEANINGS = Map.ofEntries(
			Map.entry("expected_value", "expected value reaches the hurdle, dollars per share"),
			Map.entry("spread", "bid and ask lie close together, dollars"),
			Map.entry("spread_not_crossed", "the bid is not above the ask"),
			Map.entry("lowest_ask", "a share costs enough, dollars"),
			Map.entry("highest_ask", "a share costs not too much, dollars"),
			Map.entry("forecast_distance", "a model's forecast is not far from the price, as a share of 1"),
			Map.entry("depth", "enough shares within a cent of the ask"),
			Map.entry("liquidity", "enough money in the book, dollars"),
			Map.entry("research_age_minutes", "the evidence is fresh, minutes"),
			Map.entry("price_age_minutes", "the price is fresh, minutes"),
			Map.entry("rules_clear", "it says how it resolves, and no outcome is proposed yet"),
			Map.entry("trading", "orders are taken"));

	private Gates() {
	}

	static String meaning(String gate) {
		return MEANINGS.getOrDefault(gate, "");
	}

}
