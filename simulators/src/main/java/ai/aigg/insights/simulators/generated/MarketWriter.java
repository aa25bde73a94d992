package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import ai.aigg.insights.simulators.json.JsonBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generated market as a Gamma object, with the JSON types real ones have:
 * numbers in strings, JSON in strings, absent instead of null. What never changes is
 * written once and kept.
 */
final class MarketWriter {

	private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'+00'")
		.withZone(ZoneOffset.UTC);

	private static final List<String> CHANGES = List.of("oneHourPriceChange", "oneDayPriceChange", "oneWeekPriceChange",
			"oneMonthPriceChange");

	private MarketWriter() {
	}

	/** The whole object. */
	static void write(JsonBuffer json, SimMarket market, boolean withTags) {
		json.open();
		fields(json, market);
		json.name("events").openList().open();
		EventWriter.fields(json, market.event());
		json.close().closeList();
		if (withTags) {
			json.piece(market.event().pieces().tags());
		}
		json.close();
	}

	/** Everything but the event. */
	static void fields(JsonBuffer json, SimMarket market) {
		json.piece(market.fixed()).piece(market.event().pieces().market());
		Moment moment = market.event().moment();
		boolean closed = moment.closed(market.index());
		json.flag("closed", closed).string("updatedAt", market.updated().toString());
		json.flag("acceptingOrders", !closed);
		Instant end = market.endDate();
		if (end != null) {
			String text = end.toString();
			json.string("endDate", text).string("endDateIso", text.substring(0, 10));
		}
		turnover(json, market.turnover(), closed);
		Verdict verdict = market.event().fate().verdict(market.index());
		if (closed) {
			json.number("orderPriceMinTickSize", 1.0 / market.event().ticks());
			settled(json, market, (verdict != null) ? verdict.state() : Verdict.State.RESOLVED);
		}
		else {
			prices(json, market, moment);
			oracle(json, market, moment, verdict);
		}
	}

	/** What belongs to this market alone and never changes. */
	static byte[] fixed(SimMarket market) {
		SimEvent event = market.event();
		JsonBuffer json = new JsonBuffer(1_000);
		json.string("id", Long.toString(market.id()));
		json.string("question", market.question());
		json.string("conditionId", market.conditionId());
		json.string("slug", market.slug());
		json.listAsText("outcomes", market.line().outcomes());
		json.string("groupItemTitle", market.line().group());
		json.string("groupItemThreshold", Integer.toString(market.index()));
		json.string("questionID", Ids.hash(event.chance(), market.id(), 5));
		json.listAsText("clobTokenIds", market.tokenIds());
		if (event.negRisk()) {
			json.string("negRiskRequestID", Ids.hash(event.chance(), market.id(), 7));
		}
		return json.toBytes();
	}

	private static void turnover(JsonBuffer json, Turnover turnover, boolean closed) {
		json.numberAsText("volume", turnover.total());
		json.number("volumeNum", turnover.total());
		json.number("volumeClob", turnover.total());
		json.number("volume24hr", closed ? 0 : turnover.day());
		json.number("volume24hrClob", closed ? 0 : turnover.day());
		json.number("volume1wk", turnover.week());
		json.number("volume1wkClob", turnover.week());
		json.number("volume1mo", turnover.month());
		json.number("volume1moClob", turnover.month());
		json.number("volume1yr", turnover.total());
		json.number("volume1yrClob", turnover.total());
		if (!closed) {
			json.numberAsText("liquidity", turnover.liquidity());
			json.number("liquidityNum", turnover.liquidity());
			json.number("liquidityClob", turnover.liquidity());
		}
	}

	private static void settled(JsonBuffer json, SimMarket market, Verdict.State state) {
		boolean yes = state == Verdict.State.RESOLVED && market.winner() == 0;
		List<String> prices = switch (state) {
			case HALF -> List.of("0.5", "0.5");
			case ZERO -> List.of("0", "0");
			default -> yes ? List.of("1", "0") : List.of("0", "1");
		};
		json.listAsText("outcomePrices", prices);
		json.number("lastTradePrice", (state == Verdict.State.HALF) ? 0.5 : yes ? 1 : 0);
		json.number("spread", 0.001);
		json.string("closedTime", SPACED.format(market.closing()));
		json.string("umaEndDate", market.closing().truncatedTo(ChronoUnit.SECONDS).toString());
		if (state != Verdict.State.ZERO) {
			json.string("umaResolutionStatus", "resolved");
		}
		json.flag("automaticallyResolved", true);
		json.listAsText("umaResolutionStatuses",
				(state == Verdict.State.ZERO) ? List.of() : List.of("proposed", "resolved"));
	}

	private static void prices(JsonBuffer json, SimMarket market, Moment moment) {
		Quote quote = market.quote(moment.now());
		json.number("orderPriceMinTickSize", quote.tick());
		json.string("outcomePrices", quote.prices());
		json.number("spread", quote.spread());
		json.number("lastTradePrice", (quote.bid() > 0) ? quote.bidPrice() : quote.askPrice());
		if (quote.bid() > 0) {
			json.number("bestBid", quote.bidPrice());
		}
		json.number("bestAsk", quote.askPrice());
		for (int span = 0; span < CHANGES.size(); span++) {
			if (moment.moved().minus(Moment.SPANS.get(span)).isAfter(market.opens())) {
				double before = market.quote(moment.pricesBefore(span)[market.index()]).middle();
				json.number(CHANGES.get(span), Math.round((quote.middle() - before) * 10_000) / 10_000.0);
			}
		}
	}

	private static void oracle(JsonBuffer json, SimMarket market, Moment moment, @Nullable Verdict verdict) {
		boolean due = verdict == null && market.line().end().isBefore(moment.now());
		List<String> statuses = due ? List.of("proposed") : (verdict != null) ? verdict.statuses() : List.of();
		if (!statuses.isEmpty()) {
			json.string("umaResolutionStatus", statuses.getLast());
		}
		json.listAsText("umaResolutionStatuses", statuses);
	}

}
