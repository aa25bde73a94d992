package ai.aigg.insights.markets.gamma;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.Particulars;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every recorded market with its source, field by field.
 */
class RecordedMarketsTests {

	private final List<String> repairs = new ArrayList<>();

	private final MarketParser parser = new MarketParser(
			Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC), this.repairs::add);

	@Test
	void losesNothing() throws Exception {
		List<String> lines = SharedData.lines("data/polymarket/gamma-markets.jsonl.gz");
		for (String line : lines) {
			JsonNode source = Json.read(line);
			compare(this.parser.parse(source), source);
		}
		assertThat(this.repairs).isEmpty();
	}

	private static void compare(Market market, JsonNode source) {
		JsonNode event = source.path("events").path(0);
		assertThat(market.id().value()).isEqualTo(source.path("id").asString());
		assertThat(market.question()).isEqualTo(text(source, "question"));
		assertThat(market.conditionId()).isEqualTo(text(source, "conditionId"));
		assertThat(market.slug()).isEqualTo(text(source, "slug"));
		assertThat(market.description()).isEqualTo(text(source, "description"));
		assertThat(market.resolutionSource()).isEqualTo(text(source, "resolutionSource"));
		assertThat(market.groupItemTitle()).isEqualTo(text(source, "groupItemTitle"));
		if (source.has("category")) {
			assertThat(market.category()).isEqualTo(text(source, "category"));
		}
		assertThat(market.event().id()).isEqualTo(text(event, "id"));
		assertThat(market.event().slug()).isEqualTo(text(event, "slug"));
		assertThat(market.event().title()).isEqualTo(text(event, "title"));
		assertThat(market.closed()).isEqualTo(source.path("closed").asBoolean());
		assertThat(market.negRisk()).isEqualTo(source.path("negRisk").asBoolean(false));
		assertThat(market.outcomes()).extracting(OutcomePrice::name).isEqualTo(list(source, "outcomes"));
		assertThat(market.outcomes()).extracting(OutcomePrice::price)
			.isEqualTo(source.has("outcomePrices")
					? list(source, "outcomePrices").stream().map(BigDecimal::new).map(Probability::new).toList()
					: Collections.nCopies(market.outcomes().size(), null));
		assertThat(market.tokenIds()).isEqualTo(list(source, "clobTokenIds"));
		comparePrices(market, source);
		assertThat(market.endDate()).isEqualTo(instant(source, "endDate"));
		compareParticulars(market, source);
	}

	private static void compareParticulars(Market market, JsonNode source) {
		Particulars particulars = market.particulars();
		assertThat(market.tags())
			.isEqualTo(source.path("tags").valueStream().map((tag) -> text(tag, "label")).toList());
		assertThat(market.acceptingOrders())
			.isEqualTo(source.path("acceptingOrders").asBoolean(!source.path("closed").asBoolean()));
		assertThat(market.takerFeeRate())
			.isEqualTo((source.has("feesEnabled") && !source.path("feesEnabled").asBoolean())
					? BigDecimal.ZERO.setScale(5) : number(source.path("feeSchedule"), "rate", 5));
		assertThat(particulars.questionId()).isEqualTo(text(source, "questionID"));
		assertThat(particulars.negRiskMarketId()).isEqualTo(text(source, "negRiskMarketID"));
		assertThat(particulars.oracleStatus()).isEqualTo(text(source, "umaResolutionStatus"));
		assertThat(particulars.tickSize()).isEqualTo(number(source, "orderPriceMinTickSize", 5));
		assertThat(particulars.minimumOrderSize()).isEqualTo(number(source, "orderMinSize", 4));
		assertThat(particulars.startDate()).isEqualTo(instant(source, "startDate"));
		assertThat(particulars.closedTime()).isEqualTo(instant(source, "closedTime"));
	}

	private static void comparePrices(Market market, JsonNode source) {
		assertThat(market.quotes().bestBid()).isEqualTo(probability(source, "bestBid"));
		assertThat(market.quotes().bestAsk()).isEqualTo(probability(source, "bestAsk"));
		assertThat(market.quotes().lastTrade()).isEqualTo(probability(source, "lastTradePrice"));
		assertThat(market.quotes().dayChange()).isEqualTo(number(source, "oneDayPriceChange", 4));
		assertThat(market.quotes().weekChange()).isEqualTo(number(source, "oneWeekPriceChange", 4));
		assertThat(market.turnover().volume24h()).isEqualTo(number(source, "volume24hr", 2));
		assertThat(market.turnover().volumeTotal())
			.isEqualTo(number(source, source.has("volumeNum") ? "volumeNum" : "volume", 2));
		assertThat(market.turnover().liquidity())
			.isEqualTo(number(source, source.has("liquidityNum") ? "liquidityNum" : "liquidity", 2));
	}

	private static @Nullable String text(JsonNode source, String name) {
		String text = source.path(name).asString("");
		return text.isBlank() ? null : text;
	}

	private static List<String> list(JsonNode source, String name) {
		return source.has(name) ? Json.read(source.path(name).asString()).valueStream().map(JsonNode::asString).toList()
				: List.of();
	}

	private static @Nullable BigDecimal number(JsonNode source, String name, int scale) {
		return source.has(name) ? new BigDecimal(source.path(name).asString()).setScale(scale, RoundingMode.HALF_EVEN)
				: null;
	}

	private static @Nullable Probability probability(JsonNode source, String name) {
		return source.has(name) ? new Probability(source.path(name).decimalValue()) : null;
	}

	private static @Nullable Instant instant(JsonNode source, String name) {
		if (!source.has(name)) {
			return null;
		}
		// "2026-06-08 00:00:16+00" beside "2026-06-08T00:00:16Z".
		String text = source.path(name).asString().replace(' ', 'T').replaceFirst("\\+00$", "Z");
		return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
	}

}
