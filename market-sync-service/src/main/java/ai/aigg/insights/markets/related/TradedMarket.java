package ai.aigg.insights.markets.related;

import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * An open market that relations are looked for.
 *
 * @param id our id
 * @param marketId Polymarket's id
 * @param event its event's id, or {@code null}
 */
record TradedMarket(UUID id, MarketId marketId, @Nullable String event) {

	boolean isSiblingOf(TradedMarket other) {
		return this.event != null && this.event.equals(other.event);
	}

}
