package ai.aigg.insights.markets.api;

import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is related to a market.
 *
 * @param marketId Polymarket's id
 * @param related by kind, the strongest ones first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RelatedBody(MarketId marketId, List<RelatedMarketBody> related) {

	RelatedBody {
		related = List.copyOf(related);
	}

}
