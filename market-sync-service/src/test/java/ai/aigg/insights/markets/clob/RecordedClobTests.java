package ai.aigg.insights.markets.clob;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares recorded markets of CLOB with their source, field by field.
 */
class RecordedClobTests {

	private final List<String> repairs = new ArrayList<>();

	private final ClobReader reader = new ClobReader(this.repairs::add);

	@ParameterizedTest
	@ValueSource(strings = { "wom_clob_markets_1000_oldest.json.gz", "nautilus_clob_markets.json",
			"nautilus_clob_market.json", "nautilus_clob_market_closed_binary_accepting_false.json",
			"nautilus_clob_market_closed_binary_accepting_true.json" })
	void losesNothingThatHasAnId(String file) {
		JsonNode page = Json.read(String.join("\n", SharedData.lines("data/polymarket/clob/" + file)));
		List<JsonNode> rows = page.has("data") ? page.path("data").valueStream().toList() : List.of(page);
		for (JsonNode source : rows) {
			Optional<ClobMarket> market = this.reader.market(source);
			assertThat(market.isEmpty()).isEqualTo(source.path("condition_id").asString().isEmpty());
			market.ifPresent((found) -> compare(found, source));
		}
		assertThat(this.repairs).isEmpty();
	}

	@Test
	void readsARecordedBook() {
		JsonNode source = Json
			.read(String.join("\n", SharedData.lines("data/polymarket/clob/nautilus_clob_book_response.json")));
		ClobQuote quote = this.reader.quote(source).orElseThrow();
		assertThat(quote.bestBid()).isEqualTo(new Probability(new BigDecimal("0.50")));
		assertThat(quote.bestAsk()).isEqualTo(new Probability(new BigDecimal("0.51")));
		assertThat(quote.at()).isEqualTo(Instant.ofEpochMilli(1_703_875_200_000L));
	}

	private static void compare(ClobMarket market, JsonNode source) {
		assertThat(market.conditionId()).isEqualTo(source.path("condition_id").asString());
		assertThat(market.questionId()).isEqualTo(text(source, "question_id"));
		assertThat(market.question()).isEqualTo(text(source, "question"));
		assertThat(market.description()).isEqualTo(text(source, "description"));
		assertThat(market.slug()).isEqualTo(text(source, "market_slug"));
		assertThat(market.endDate()).isEqualTo(instant(source, "end_date_iso"));
		assertThat(market.closed()).isEqualTo(source.path("closed").asBoolean());
		assertThat(market.archived()).isEqualTo(source.path("archived").asBoolean());
		assertThat(market.acceptingOrders()).isEqualTo(source.path("accepting_orders").asBoolean());
		assertThat(market.negRisk()).isEqualTo(source.path("neg_risk").asBoolean());
		assertThat(market.negRiskMarketId()).isEqualTo(text(source, "neg_risk_market_id"));
		assertThat(market.tickSize()).isEqualByComparingTo(source.path("minimum_tick_size").decimalValue());
		assertThat(market.minimumOrderSize()).isEqualByComparingTo(source.path("minimum_order_size").decimalValue());
		assertThat(market.fiftyFifty()).isEqualTo(source.path("is_50_50_outcome").asBoolean());
		assertThat(market.tags()).isEqualTo(source.path("tags").valueStream().map(JsonNode::asString).toList());
		assertThat(market.tokens()).isEqualTo(source.path("tokens")
			.valueStream()
			// The shells of 2023 have two outcomes of which nothing is said.
			.filter((token) -> !token.path("outcome").asString().isEmpty())
			.map((token) -> new ClobToken(text(token, "token_id"), token.path("outcome").asString(),
					new Probability(token.path("price").decimalValue()), token.path("winner").asBoolean()))
			.toList());
	}

	private static @Nullable String text(JsonNode source, String name) {
		String text = source.path(name).asString("");
		return text.isBlank() ? null : text;
	}

	private static @Nullable Instant instant(JsonNode source, String name) {
		String text = text(source, name);
		return (text != null) ? Instant.parse(text) : null;
	}

}
