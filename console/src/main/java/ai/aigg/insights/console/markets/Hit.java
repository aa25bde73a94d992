package ai.aigg.insights.console.markets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A market that was found by words.
 *
 * @param marketId Polymarket's id
 * @param question its title; hostile
 * @param category its subject, or empty; hostile
 * @param price of the first outcome, or {@code null}
 * @param score comparable within one search, or {@code null}
 * @param reasons what the matcher says for and against it; none where it did not look
 */
record Hit(String marketId, String question, String category, @Nullable BigDecimal price, @Nullable Double score,
		List<String> reasons) {

	private static final int MOST_REASONS = 4;

	Hit {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Puts the search's markets and the matcher's reasons together.
	 * @param search what the search answered
	 * @param match what the matcher says to the same words
	 * @return in the search's order
	 */
	static List<Hit> of(JsonNode search, JsonNode match) {
		Map<String, List<String>> reasons = new HashMap<>();
		match.path("candidates")
			.valueStream()
			.forEach((candidate) -> reasons.put(candidate.path("market_id").asString(""), words(candidate)));
		List<Hit> hits = new ArrayList<>();
		search.path("markets").valueStream().forEach((market) -> {
			String id = market.path("market_id").asString("");
			JsonNode price = market.path("current_probability");
			JsonNode score = market.path("score");
			hits.add(new Hit(id, market.path("question").asString(""), market.path("category").asString(""),
					price.isNumber() ? price.decimalValue() : null, score.isNumber() ? (Double) score.asDouble() : null,
					reasons.getOrDefault(id, List.of())));
		});
		return hits;
	}

	private static List<String> words(JsonNode candidate) {
		return candidate.path("reasons")
			.valueStream()
			.map((reason) -> reason.path("words").asString(""))
			.filter((words) -> !words.isEmpty())
			.limit(MOST_REASONS)
			.toList();
	}

}
