package ai.aigg.insights.simulators.generated;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a generated market as a Gamma object, with the JSON types real ones have:
 * numbers in strings, JSON in strings, absent instead of null.
 */
final class MarketWriter {

	static final JsonMapper MAPPER = JsonMapper.shared();

	private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'+00'")
		.withZone(ZoneOffset.UTC);

	private static final String IMAGE = "https://images.example.com/polymarket/";

	private MarketWriter() {
	}

	static byte[] json(SimMarket market, boolean withTags) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(6_000);
		try (JsonGenerator json = MAPPER.createGenerator(out)) {
			json.writeStartObject();
			fields(json, market);
			json.writeArrayPropertyStart("events");
			json.writeStartObject();
			EventWriter writer = new EventWriter(market.event());
			writer.fields(json);
			json.writeEndObject();
			json.writeEndArray();
			if (withTags) {
				writer.tags(json);
			}
			json.writeEndObject();
		}
		return out.toByteArray();
	}

	/** Everything but the event. */
	static void fields(JsonGenerator json, SimMarket market) {
		boolean closed = market.closed();
		SimEvent event = market.event();
		json.writeStringProperty("id", Long.toString(market.id()));
		json.writeStringProperty("question", market.question());
		json.writeStringProperty("conditionId", market.conditionId());
		json.writeStringProperty("slug", market.slug());
		json.writeStringProperty("resolutionSource", event.source());
		json.writeStringProperty("endDate", market.endDate().toString());
		json.writeStringProperty("startDate", market.opens().toString());
		json.writeStringProperty("image", IMAGE + event.slug() + ".png");
		json.writeStringProperty("icon", IMAGE + event.slug() + ".png");
		json.writeStringProperty("description", event.rules());
		json.writeStringProperty("outcomes",
				list(market.line().outcomes().getFirst(), market.line().outcomes().get(1)));
		json.writeBooleanProperty("active", true);
		json.writeBooleanProperty("closed", closed);
		json.writeStringProperty("marketMakerAddress", "");
		json.writeStringProperty("createdAt", market.opens().minusSeconds(540).toString());
		json.writeStringProperty("updatedAt", market.updated().toString());
		json.writeBooleanProperty("new", false);
		json.writeBooleanProperty("featured", event.plan().template().core());
		json.writeStringProperty("submitted_by", Ids.address(event.chance(), 1));
		json.writeBooleanProperty("archived", false);
		json.writeStringProperty("resolvedBy", Ids.address(event.chance(), 2));
		json.writeBooleanProperty("restricted", true);
		json.writeStringProperty("groupItemTitle", market.line().group());
		json.writeStringProperty("groupItemThreshold", Integer.toString(market.index()));
		json.writeStringProperty("questionID", Ids.hash(event.chance(), market.id(), 5));
		json.writeBooleanProperty("enableOrderBook", true);
		json.writeNumberProperty("orderMinSize", 5);
		json.writeStringProperty("endDateIso", market.endDate().toString().substring(0, 10));
		json.writeStringProperty("startDateIso", market.opens().toString().substring(0, 10));
		json.writeBooleanProperty("hasReviewedDates", true);
		json.writeStringProperty("clobTokenIds", list(market.tokenIds().getFirst(), market.tokenIds().get(1)));
		json.writeStringProperty("umaBond", "500");
		json.writeStringProperty("umaReward", "5");
		json.writeNumberProperty("customLiveness", 0);
		json.writeBooleanProperty("acceptingOrders", !closed);
		json.writeStringProperty("acceptingOrdersTimestamp", market.opens().toString());
		negRisk(json, event, market);
		turnover(json, market.turnover(), closed);
		prices(json, market, closed);
		flags(json, event);
	}

	private static void negRisk(JsonGenerator json, SimEvent event, SimMarket market) {
		json.writeBooleanProperty("negRisk", event.negRisk());
		json.writeBooleanProperty("negRiskOther", false);
		if (event.negRisk()) {
			json.writeStringProperty("negRiskMarketID", Ids.hash(event.chance(), event.id(), 6));
			json.writeStringProperty("negRiskRequestID", Ids.hash(event.chance(), market.id(), 7));
		}
	}

	private static void turnover(JsonGenerator json, Turnover turnover, boolean closed) {
		json.writeStringProperty("volume", plain(turnover.total()));
		json.writeNumberProperty("volumeNum", turnover.total());
		json.writeNumberProperty("volumeClob", turnover.total());
		json.writeNumberProperty("volume24hr", closed ? 0 : turnover.day());
		json.writeNumberProperty("volume24hrClob", closed ? 0 : turnover.day());
		json.writeNumberProperty("volume1wk", turnover.week());
		json.writeNumberProperty("volume1wkClob", turnover.week());
		json.writeNumberProperty("volume1mo", turnover.month());
		json.writeNumberProperty("volume1moClob", turnover.month());
		json.writeNumberProperty("volume1yr", turnover.total());
		json.writeNumberProperty("volume1yrClob", turnover.total());
		if (!closed) {
			json.writeStringProperty("liquidity", plain(turnover.liquidity()));
			json.writeNumberProperty("liquidityNum", turnover.liquidity());
			json.writeNumberProperty("liquidityClob", turnover.liquidity());
		}
	}

	private static void prices(JsonGenerator json, SimMarket market, boolean closed) {
		if (closed) {
			json.writeNumberProperty("orderPriceMinTickSize", 1.0 / market.event().ticks());
			boolean yes = market.winner() == 0;
			json.writeStringProperty("outcomePrices", yes ? list("1", "0") : list("0", "1"));
			json.writeNumberProperty("lastTradePrice", yes ? 1 : 0);
			json.writeNumberProperty("spread", 0.001);
			json.writeStringProperty("closedTime", SPACED.format(market.closing()));
			json.writeStringProperty("umaEndDate", market.closing().truncatedTo(ChronoUnit.SECONDS).toString());
			json.writeStringProperty("umaResolutionStatus", "resolved");
			json.writeBooleanProperty("automaticallyResolved", true);
			json.writeStringProperty("umaResolutionStatuses", list("proposed", "resolved"));
			return;
		}
		Instant now = market.now();
		Quote quote = market.quote(now);
		json.writeNumberProperty("orderPriceMinTickSize", quote.tick());
		json.writeStringProperty("outcomePrices", list(plain(quote.middle()), plain(quote.otherMiddle())));
		json.writeNumberProperty("spread", quote.spread());
		json.writeNumberProperty("lastTradePrice", (quote.bid() > 0) ? quote.bidPrice() : quote.askPrice());
		if (quote.bid() > 0) {
			json.writeNumberProperty("bestBid", quote.bidPrice());
		}
		json.writeNumberProperty("bestAsk", quote.askPrice());
		change(json, market, "oneHourPriceChange", now, 3_600);
		change(json, market, "oneDayPriceChange", now, 86_400);
		change(json, market, "oneWeekPriceChange", now, 604_800);
		change(json, market, "oneMonthPriceChange", now, 2_592_000);
		boolean proposed = market.endDate().isBefore(now);
		if (proposed) {
			json.writeStringProperty("umaResolutionStatus", "proposed");
		}
		json.writeStringProperty("umaResolutionStatuses", proposed ? "[\"proposed\"]" : "[]");
	}

	private static void change(JsonGenerator json, SimMarket market, String field, Instant now, long seconds) {
		Instant before = now.minusSeconds(seconds);
		if (before.isAfter(market.opens())) {
			double change = market.quote(now).middle() - market.quote(before).middle();
			json.writeNumberProperty(field, Math.round(change * 10_000) / 10_000.0);
		}
	}

	private static void flags(JsonGenerator json, SimEvent event) {
		json.writeBooleanProperty("ready", false);
		json.writeBooleanProperty("funded", false);
		json.writeBooleanProperty("cyom", false);
		json.writeNumberProperty("competitive", 0.9);
		json.writeBooleanProperty("pagerDutyNotificationEnabled", false);
		json.writeBooleanProperty("approved", true);
		json.writeNumberProperty("rewardsMinSize", 50);
		json.writeNumberProperty("rewardsMaxSpread", 3.5);
		json.writeBooleanProperty("automaticallyActive", true);
		json.writeBooleanProperty("clearBookOnStart", true);
		json.writeBooleanProperty("manualActivation", false);
		json.writeBooleanProperty("pendingDeployment", false);
		json.writeBooleanProperty("deploying", false);
		json.writeBooleanProperty("rfqEnabled", false);
		json.writeBooleanProperty("holdingRewardsEnabled", event.plan().template().core());
		json.writeBooleanProperty("feesEnabled", false);
		json.writeBooleanProperty("requiresTranslation", false);
	}

	/** A decimal without an exponent. */
	static String plain(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

	private static String list(String first, String second) {
		return "[\"" + first.replace("\"", "\\\"") + "\", \"" + second.replace("\"", "\\\"") + "\"]";
	}

}
