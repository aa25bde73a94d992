package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.simulators.json.JsonBuffer;

/**
 * Writes a generated market as CLOB lists it.
 */
final class ClobWriter {

	private ClobWriter() {
	}

	static void write(JsonBuffer json, SimMarket market) {
		SimEvent event = market.event();
		boolean closed = market.closed();
		Quote quote = market.quote(market.now());
		String image = Pieces.image(event);
		Instant end = market.endDate();
		json.open().flag("enable_order_book", true).flag("active", true).flag("closed", closed);
		json.flag("archived", false).flag("accepting_orders", !closed);
		json.string("accepting_order_timestamp", market.opens().toString()).number("minimum_order_size", 5);
		json.number("minimum_tick_size", closed ? 1.0 / event.ticks() : quote.tick());
		json.string("condition_id", market.conditionId());
		json.string("question_id", Ids.hash(event.chance(), market.id(), 5)).string("question", market.question());
		json.string("description", event.rules()).string("market_slug", market.slug()).name("end_date_iso");
		if (end != null) {
			json.value(end.toString());
		}
		else {
			json.nothing();
		}
		json.nothing("game_start_time").number("seconds_delay", 0).string("fpmm", "");
		json.number("maker_base_fee", 0).number("taker_base_fee", 0).flag("notifications_enabled", true);
		boolean exclusive = event.negRisk();
		json.flag("neg_risk", exclusive);
		json.string("neg_risk_market_id", exclusive ? Ids.hash(event.chance(), event.id(), 6) : "");
		json.string("neg_risk_request_id", exclusive ? Ids.hash(event.chance(), market.id(), 7) : "");
		json.string("icon", image).string("image", image).name("rewards").open().nothing("rates");
		json.number("min_size", 50).number("max_spread", 3.5).close();
		double first = closed ? market.price() : quote.middle();
		Verdict verdict = event.fate().verdict(market.index());
		boolean nothing = closed && verdict != null && verdict.state() == Verdict.State.ZERO;
		json.flag("is_50_50_outcome", closed && first == 0.5);
		double other = nothing ? 0 : closed ? 1 - first : quote.otherMiddle();
		tokens(json, market, List.of(first, other), closed);
		json.name("tags").openList();
		event.plan().template().tags().forEach((tag) -> json.value(Words.fill(tag, event.plan().words())));
		json.closeList().close();
	}

	private static void tokens(JsonBuffer json, SimMarket market, List<Double> prices, boolean closed) {
		List<String> tokens = market.tokenIds();
		json.name("tokens").openList();
		for (int index = 0; index < tokens.size(); index++) {
			json.open().string("token_id", tokens.get(index));
			json.string("outcome", market.line().outcomes().get(index)).number("price", prices.get(index));
			json.flag("winner", closed && prices.get(index) >= 0.99).close();
		}
		json.closeList();
	}

}
