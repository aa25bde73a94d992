package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.MarketNumber;

/**
 * Writes an archived market as Gamma and as CLOB show it, with all that is missing in old
 * ones.
 */
final class OldMarketWriter {

	private static final String IMAGE = "https://images.example.com/polymarket/archive.png";

	private OldMarketWriter() {
	}

	static void gamma(JsonBuffer json, OldMarket market, boolean withTags) {
		Chance chance = market.chance();
		Instant end = market.endDate();
		Instant opens = market.opens();
		json.open().string("id", Long.toString(market.id())).string("question", market.question());
		json.string("conditionId", market.conditionId()).string("slug", market.slug());
		if (!missing(market, 1)) {
			json.string("resolutionSource", "");
		}
		if (end != null) {
			json.string("endDate", end.toString()).string("endDateIso", end.toString().substring(0, 10));
		}
		if (!missing(market, 2)) {
			json.string("startDate", opens.toString()).string("startDateIso", opens.toString().substring(0, 10));
		}
		json.string("image", IMAGE).string("icon", IMAGE).string("description", rules(market));
		json.listAsText("outcomes", market.outcomes()).listAsText("outcomePrices", market.prices());
		double volume = market.number(MarketNumber.VOLUME);
		json.numberAsText("volume", volume).number("volumeNum", volume);
		json.flag("active", true).flag("closed", true).string("marketMakerAddress", "");
		json.string("createdAt", opens.toString())
			.string("updatedAt", market.settled().plusNanos(5_876_000).toString());
		json.string("closedTime", spaced(market.settled())).flag("archived", false).flag("restricted", true);
		if (market.legacy()) {
			legacy(json, market);
		}
		else {
			json.string("questionID", Ids.hash(chance, market.id(), 5)).flag("enableOrderBook", true);
			json.number("orderPriceMinTickSize", 0.01).number("orderMinSize", 5).flag("acceptingOrders", false);
			json.flag("negRisk", false).flag("automaticallyResolved", true).flag("new", false);
			if (market.result() != OldResult.NOTHING) {
				json.string("umaResolutionStatus", "resolved");
			}
			json.string("umaEndDate", market.settled().toString());
		}
		json.string("umaResolutionStatuses", "[]");
		if (market.outcomes().size() == 2) {
			json.listAsText("clobTokenIds", market.tokenIds());
		}
		json.flag("ready", false).flag("funded", false).flag("cyom", false).flag("approved", true);
		json.number("lastTradePrice", (market.won() && market.winner() == 0) ? 1 : 0).number("spread", 1);
		if (!missing(market, 3)) {
			json.number("volume1wk", 0).number("volume1mo", 0).number("volume1yr", 0).number("volume24hr", 0);
		}
		if (!missing(market, 4)) {
			event(json, market);
		}
		if (withTags) {
			json.name("tags").openList().open().string("id", Integer.toString(1 + market.subject().tag().length()));
			json.string("label", market.subject().tag()).string("slug", Words.slug(market.subject().tag()));
			json.close().closeList();
		}
		json.close();
	}

	static void clob(JsonBuffer json, OldMarket market) {
		Instant end = market.endDate();
		json.open().flag("enable_order_book", false).flag("active", true).flag("closed", true);
		json.flag("archived", false).flag("accepting_orders", false).nothing("accepting_order_timestamp");
		json.number("minimum_order_size", market.legacy() ? 15 : 5).number("minimum_tick_size", 0.01);
		json.string("condition_id", market.conditionId());
		json.string("question_id", Ids.hash(market.chance(), market.id(), 5));
		json.string("question", market.question()).string("description", rules(market));
		json.string("market_slug", market.slug());
		if (end != null) {
			json.string("end_date_iso", end.toString());
		}
		else {
			json.nothing("end_date_iso");
		}
		json.nothing("game_start_time").number("seconds_delay", 0).string("fpmm", "");
		json.number("maker_base_fee", 0).number("taker_base_fee", 0).flag("notifications_enabled", true);
		json.flag("neg_risk", false).string("neg_risk_market_id", "").string("neg_risk_request_id", "");
		json.string("icon", IMAGE).string("image", IMAGE).name("rewards").open().nothing("rates");
		json.number("min_size", 0).number("max_spread", 0).close();
		json.flag("is_50_50_outcome", market.result() == OldResult.HALF);
		tokens(json, market);
		json.name("tags");
		if (market.legacy() && missing(market, 5)) {
			json.nothing();
		}
		else {
			json.openList().value(market.subject().tag()).closeList();
		}
		json.close();
	}

	private static void tokens(JsonBuffer json, OldMarket market) {
		List<String> tokens = market.tokenIds();
		json.name("tokens").openList();
		for (int index = 0; index < 2; index++) {
			boolean known = !tokens.isEmpty();
			boolean winner = known && market.won() && market.winner() == index;
			json.open().string("token_id", known ? tokens.get(index) : "");
			json.string("outcome", known ? market.outcomes().get(index) : "");
			json.number("price", winner ? 1 : (known && market.result() == OldResult.HALF) ? 0.5 : 0);
			json.flag("winner", winner).close();
		}
		json.closeList();
	}

	private static void legacy(JsonBuffer json, OldMarket market) {
		json.string("category", market.subject().tag()).string("fee", "20000000000000000");
		json.string("marketType", "normal").flag("wideFormat", market.outcomes().size() > 2);
		json.flag("sentDiscord", false).string("mailchimpTag", "null").string("creator", "null");
		json.flag("fpmmLive", true).flag("readyForCron", true);
	}

	private static void event(JsonBuffer json, OldMarket market) {
		json.name("events").openList().open().string("id", Long.toString(market.id()));
		json.string("ticker", market.slug()).string("slug", market.slug()).string("title", market.question());
		json.flag("active", true).flag("closed", true).flag("archived", false).close().closeList();
	}

	private static String rules(OldMarket market) {
		return "This market will resolve according to what official sources say about \"" + market.question()
				+ "\".\n\nIf there is no consensus of credible reporting, it will resolve 50-50.";
	}

	/** Fields that one in sixteen old markets lacks, each for itself. */
	private static boolean missing(OldMarket market, int field) {
		return ((market.chance().bits(market.number(), 86) >>> (4 * field)) & 15) == 0;
	}

	private static String spaced(Instant at) {
		String text = at.toString();
		return text.substring(0, 10) + " " + text.substring(11, 19) + "+00";
	}

}
