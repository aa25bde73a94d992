package ai.aigg.insights.markets.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import ai.aigg.insights.markets.catalog.MarketDetails;
import ai.aigg.insights.markets.catalog.StoredMarket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A market with all that is known of it.
 *
 * @param market what lists show of it
 * @param description the rules
 * @param resolutionSource where the outcome is read from
 * @param tokenIds the tokens of the outcomes, in their order
 * @param tags Polymarket's labels
 * @param startDate when trading began
 * @param closedTime when trading ended
 * @param oracleStatus the oracle's word
 * @param spread from the best bid to the best ask, dollars; absent unless there are both
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetailedMarketBody(@JsonUnwrapped MarketBody market, @Nullable String description,
		@Nullable String resolutionSource, List<String> tokenIds, List<String> tags, @Nullable Instant startDate,
		@Nullable Instant closedTime, @Nullable String oracleStatus, @Nullable BigDecimal spread) {

	static DetailedMarketBody of(StoredMarket market, MarketDetails details) {
		BigDecimal spread = (market.bestBid() != null && market.bestAsk() != null)
				? market.bestAsk().value().subtract(market.bestBid().value()) : null;
		return new DetailedMarketBody(MarketBody.of(market, null), details.description(), details.resolutionSource(),
				details.tokenIds(), details.tags(), details.startDate(), details.closedTime(), details.oracleStatus(),
				spread);
	}

}
