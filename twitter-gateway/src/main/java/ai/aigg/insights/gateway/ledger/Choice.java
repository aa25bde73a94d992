package ai.aigg.insights.gateway.ledger;

import ai.aigg.insights.schema.events.MarketId;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A market that a reply offers.
 *
 * @param marketId the market
 * @param name what the reply calls it, before it is shortened; somebody else's words
 */
public record Choice(@JsonProperty("market_id") MarketId marketId, String name) {
}
