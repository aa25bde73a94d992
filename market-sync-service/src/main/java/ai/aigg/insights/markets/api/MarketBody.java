package ai.aigg.insights.markets.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A market as the API shows it, in the names of its columns.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketBody(MarketId marketId, @Nullable String conditionId, String question, @Nullable String category,
		List<OutcomePrice> outcomes, @Nullable Probability currentProbability, @Nullable Probability bestBid,
		@Nullable Probability bestAsk, @JsonProperty("volume_24h") BigDecimal volume24h, BigDecimal liquidity,
		@Nullable Instant endDate, boolean active, boolean closed, Resolution resolution,
		@Nullable String winningOutcome, @Nullable String marketSlug, @Nullable String eventTitle,
		@Nullable String eventSlug, Instant priceAsOf, Instant updatedAt, @Nullable Double score) {

	/**
	 * Shows a market.
	 * @param market the market
	 * @param score how well it fits the search, or {@code null} when there was none
	 * @return the body
	 */
	static MarketBody of(StoredMarket market, @Nullable Double score) {
		return new MarketBody(market.marketId(), market.conditionId(), market.question(), market.category(),
				market.outcomes(), market.probability(), market.bestBid(), market.bestAsk(), market.volume24h(),
				market.liquidity(), market.endDate(), market.active(), market.closed(), market.resolution(),
				market.winningOutcome(), market.slug(), market.eventTitle(), market.eventSlug(), market.priceAsOf(),
				market.updatedAt(), score);
	}

}
