package ai.aigg.insights.console.markets;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A market that has something to do with another one.
 *
 * @param marketId Polymarket's id
 * @param question its title; hostile
 * @param price of the first outcome, or {@code null}
 * @param kind what they have to do with each other, in words
 * @param value how much, or {@code null}
 */
record Relation(String marketId, String question, @Nullable BigDecimal price, String kind, @Nullable BigDecimal value) {

	static Relation of(JsonNode from) {
		String kind = switch (from.path("kind").asString("")) {
			case "sibling" -> "same event";
			case "text_twin" -> "reads alike";
			case "co_moving" -> "price moves along";
			default -> from.path("kind").asString("");
		};
		return new Relation(from.path("market_id").asString(""), from.path("question").asString(""),
				number(from.path("current_probability")), kind, number(from.path("value")));
	}

	private static @Nullable BigDecimal number(JsonNode node) {
		return node.isNumber() ? node.decimalValue() : null;
	}

}
