package ai.aigg.insights.markets.gamma;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.catalog.EventRef;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.Particulars;
import ai.aigg.insights.markets.catalog.Quotes;
import ai.aigg.insights.markets.catalog.RawJson;
import ai.aigg.insights.markets.catalog.Settlement;
import ai.aigg.insights.markets.catalog.Turnover;
import ai.aigg.insights.markets.resolution.GammaReading;
import ai.aigg.insights.markets.resolution.OracleStatus;
import ai.aigg.insights.markets.resolution.Verdicts;
import ai.aigg.insights.markets.wire.Fields;
import ai.aigg.insights.markets.wire.Repairs;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a Gamma object into a market. Everything but an id and a title may be missing or
 * wrong; what does not fit is repaired and counted, never a reason to lose the market.
 */
final class MarketParser {

	private static final Pattern ID = Pattern.compile("[\\w-]{1,255}");

	private static final int MAX_TEXT = 20_000;

	private static final int MAX_TITLE = 2_000;

	private static final int MAX_NAME = 255;

	private static final int MAX_TAG = 100;

	private static final int MAX_TAGS = 50;

	private final Clock clock;

	private final Repairs repairs;

	MarketParser(Clock clock, Repairs repairs) {
		this.clock = clock;
		this.repairs = repairs;
	}

	Market parse(JsonNode node) throws MalformedMarketException {
		return parse(node, node::toString);
	}

	Market parse(JsonNode node, RawJson raw) throws MalformedMarketException {
		Instant now = this.clock.instant();
		Fields fields = new Fields(node, this.repairs);
		MarketId id = id(node);
		String question = fields.text("question", MAX_TITLE);
		if (question == null) {
			throw new MalformedMarketException("Market %s has no question".formatted(id));
		}
		List<OutcomePrice> outcomes = outcomes(fields);
		Instant endDate = fields.instant("endDate");
		boolean closed = fields.flag("closed", false);
		boolean acceptingOrders = fields.flag("acceptingOrders", !closed);
		Particulars particulars = particulars(fields);
		GammaReading reading = new GammaReading(closed, OracleStatus.of(particulars.oracleStatus()), outcomes, endDate,
				acceptingOrders, now);
		return new Market(id, fields.text("conditionId", 80), question, fields.text("slug", MAX_NAME), category(fields),
				tags(node), fields.text("description", MAX_TEXT), fields.text("resolutionSource", MAX_TITLE),
				event(fields), fields.text("groupItemTitle", MAX_TITLE), fields.flag("negRisk", false), outcomes,
				fields.texts("clobTokenIds", 100), quotes(fields), turnover(fields), takerFeeRate(fields), endDate,
				acceptingOrders, closed, Settlement.of(Verdicts.decide(null, reading, null, now)), particulars, raw,
				now);
	}

	private static MarketId id(JsonNode node) throws MalformedMarketException {
		JsonNode value = node.path("id");
		String id = (value.isString() || value.isIntegralNumber()) ? value.asString().strip() : "";
		// Never cut: it would be another market's.
		if (!ID.matcher(id).matches()) {
			throw new MalformedMarketException("An object without a usable id");
		}
		return new MarketId(id);
	}

	private static List<OutcomePrice> outcomes(Fields fields) {
		List<String> names = fields.texts("outcomes", MAX_NAME);
		List<Optional<Probability>> prices = fields.probabilities("outcomePrices");
		// Prices that are not one per name could be anybody's.
		boolean priced = prices.size() == names.size();
		List<OutcomePrice> outcomes = new ArrayList<>(names.size());
		for (int index = 0; index < names.size(); index++) {
			outcomes.add(new OutcomePrice(names.get(index), priced ? prices.get(index).orElse(null) : null));
		}
		return outcomes;
	}

	private static @Nullable String category(Fields fields) {
		String category = fields.text("category", 100);
		if (category == null) {
			category = fields.first("events").text("category", 100);
		}
		return (category != null) ? category : fields.first("tags").text("label", 100);
	}

	private List<String> tags(JsonNode node) {
		List<String> tags = new ArrayList<>();
		for (JsonNode tag : node.path("tags")) {
			String label = new Fields(tag, this.repairs).text("label", MAX_TAG);
			if (label != null && tags.size() < MAX_TAGS) {
				tags.add(label);
			}
		}
		return tags;
	}

	private static Particulars particulars(Fields fields) {
		return new Particulars(fields.text("questionID", 80), fields.text("negRiskMarketID", 80),
				fields.between("orderPriceMinTickSize", 0, 1, 5), fields.between("orderMinSize", 0, 1_000_000, 4),
				fields.instant("startDate"), fields.instant("closedTime"), oracleStatus(fields));
	}

	private static @Nullable String oracleStatus(Fields fields) {
		String status = fields.text("umaResolutionStatus", 40);
		List<String> statuses = (status != null) ? List.of() : fields.texts("umaResolutionStatuses", 40);
		return statuses.isEmpty() ? status : statuses.getLast();
	}

	private static EventRef event(Fields fields) {
		Fields event = fields.first("events");
		return new EventRef(event.text("id", 64), event.text("slug", MAX_NAME), event.text("title", MAX_TITLE));
	}

	private static Quotes quotes(Fields fields) {
		return new Quotes(fields.probability("bestBid"), fields.probability("bestAsk"),
				fields.probability("lastTradePrice"), fields.between("oneDayPriceChange", -1, 1, 4),
				fields.between("oneWeekPriceChange", -1, 1, 4));
	}

	private static Turnover turnover(Fields fields) {
		BigDecimal total = fields.dollars("volumeNum");
		BigDecimal liquidity = fields.dollars("liquidityNum");
		return new Turnover(fields.dollars("volume24hr"), (total != null) ? total : fields.dollars("volume"),
				(liquidity != null) ? liquidity : fields.dollars("liquidity"));
	}

	private static @Nullable BigDecimal takerFeeRate(Fields fields) {
		BigDecimal rate = fields.object("feeSchedule").between("rate", 0, 1, 5);
		boolean free = !fields.flag("feesEnabled", true);
		return free ? BigDecimal.ZERO.setScale(5) : rate;
	}

}
