package ai.aigg.insights.markets.gamma;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedMarketsIT extends ServiceTest {

	@Autowired
	private MarketStore store;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void fitTheTableToTheLastField() throws Exception {
		MarketParser parser = new MarketParser(Clock.systemUTC(), (field) -> {
		});
		Map<String, Market> markets = new LinkedHashMap<>();
		for (String line : SharedData.lines("data/polymarket/gamma-markets.jsonl.gz")) {
			Market market = parser.parse(Json.read(line));
			markets.put(market.id().value(), market);
		}
		assertThat(this.store.store(markets.values())).isEqualTo(new Stored(markets.size(), 0, 0));
		assertThat(this.store.store(markets.values())).isEqualTo(new Stored(0, 0, markets.size()));
		for (Market market : markets.values()) {
			compare(market, this.jdbc.sql("""
					SELECT m.*, d.raw, to_json(m.tags)::text AS tag_list, to_json(m.token_ids)::text AS token_list
					FROM markets m JOIN market_details d USING (id) WHERE market_id = :id
					""").param("id", market.id().value()).query().singleRow());
		}
	}

	private static void compare(Market market, Map<String, @Nullable Object> row) {
		assertThat(row).containsEntry("question", market.question())
			.containsEntry("condition_id", market.conditionId())
			.containsEntry("market_slug", market.slug())
			.containsEntry("category", market.category())
			.containsEntry("description", market.description())
			.containsEntry("resolution_source", market.resolutionSource())
			.containsEntry("event_id", market.event().id())
			.containsEntry("event_slug", market.event().slug())
			.containsEntry("event_title", market.event().title())
			.containsEntry("group_item_title", market.groupItemTitle())
			.containsEntry("neg_risk", market.negRisk())
			.containsEntry("current_probability", value(market.probability()))
			.containsEntry("best_bid", value(market.quotes().bestBid()))
			.containsEntry("best_ask", value(market.quotes().bestAsk()))
			.containsEntry("last_trade_price", value(market.quotes().lastTrade()))
			.containsEntry("day_price_change", market.quotes().dayChange())
			.containsEntry("week_price_change", market.quotes().weekChange())
			.containsEntry("volume_24h", market.turnover().volume24h())
			.containsEntry("volume_total", market.turnover().volumeTotal())
			.containsEntry("liquidity", market.turnover().liquidity())
			.containsEntry("taker_fee_rate", market.takerFeeRate())
			.containsEntry("end_date", timestamp(market.endDate()))
			.containsEntry("accepting_orders", market.acceptingOrders())
			.containsEntry("closed", market.closed())
			.containsEntry("question_id", market.particulars().questionId())
			.containsEntry("neg_risk_market_id", market.particulars().negRiskMarketId())
			.containsEntry("tick_size", market.particulars().tickSize())
			.containsEntry("minimum_order_size", market.particulars().minimumOrderSize())
			.containsEntry("start_date", timestamp(market.particulars().startDate()))
			.containsEntry("closed_time", timestamp(market.particulars().closedTime()))
			.containsEntry("oracle_status", market.particulars().oracleStatus());
		assertThat(texts(row.get("tag_list"))).isEqualTo(market.tags());
		assertThat(texts(row.get("token_list"))).isEqualTo(market.tokenIds());
		assertThat(row.get("raw") != null).isEqualTo(!market.closed());
		List<OutcomePrice> outcomes = EventJson.mapper()
			.readValue(String.valueOf(row.get("outcomes")), new TypeReference<>() {
			});
		assertThat(outcomes).isEqualTo(market.outcomes());
	}

	private static @Nullable BigDecimal value(@Nullable Probability probability) {
		return (probability != null) ? probability.value() : null;
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static List<String> texts(@Nullable Object json) {
		return Json.read(String.valueOf(json)).valueStream().map(JsonNode::asString).toList();
	}

}
