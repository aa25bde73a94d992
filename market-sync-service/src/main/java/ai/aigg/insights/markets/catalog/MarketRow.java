package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A market in the table's words; as JSON, its fields are the columns that a write hands
 * over.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MarketRow(UUID id, MarketId marketId, String question, @Nullable String category, List<OutcomePrice> outcomes,
		@Nullable Probability currentProbability, @JsonProperty("volume_24h") @Nullable BigDecimal volume24h,
		@Nullable BigDecimal liquidity, @Nullable Instant endDate, boolean active, @Nullable String marketSlug,
		@Nullable String conditionId, @Nullable String description, @Nullable String resolutionSource,
		@Nullable String eventId, @Nullable String eventSlug, @Nullable String eventTitle,
		@Nullable String groupItemTitle, boolean negRisk, List<String> tokenIds, @Nullable Probability bestBid,
		@Nullable Probability bestAsk, @Nullable Probability lastTradePrice, @Nullable BigDecimal dayPriceChange,
		@Nullable BigDecimal weekPriceChange, @Nullable BigDecimal volumeTotal, @Nullable BigDecimal takerFeeRate,
		boolean acceptingOrders, boolean closed, Resolution resolution, @Nullable String winningOutcome,
		Instant priceAsOf) {

	/**
	 * Puts a market into the table's words.
	 * @param id of the row if it is a new one
	 * @param market the market
	 * @param active what the activity rule says
	 * @return the row
	 */
	static MarketRow of(UUID id, Market market, boolean active) {
		Quotes quotes = market.quotes();
		Turnover turnover = market.turnover();
		EventRef event = market.event();
		return new MarketRow(id, market.id(), market.question(), market.category(), market.outcomes(),
				market.probability(), turnover.volume24h(), turnover.liquidity(), market.endDate(), active,
				market.slug(), market.conditionId(), market.description(), market.resolutionSource(), event.id(),
				event.slug(), event.title(), market.groupItemTitle(), market.negRisk(), market.tokenIds(),
				quotes.bestBid(), quotes.bestAsk(), quotes.lastTrade(), quotes.dayChange(), quotes.weekChange(),
				turnover.volumeTotal(), market.takerFeeRate(), market.acceptingOrders(), market.closed(),
				market.settlement().resolution(), market.settlement().winner(), market.readAt());
	}

}
