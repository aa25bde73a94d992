package ai.aigg.insights.markets.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.kit.kafka.EventSender.Outgoing;
import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Topic;

/**
 * Makes the event of a market's last change.
 */
final class MarketEvents {

	private MarketEvents() {
	}

	static Outgoing outgoing(StoredMarket market) {
		MarketUpdated event = event(market);
		return new Outgoing(Topic.MARKET_UPDATED, event.key(), event.id(), event.occurredAt(), event.subject(),
				new String(EventJson.write(event), StandardCharsets.UTF_8), null);
	}

	static MarketUpdated event(StoredMarket market) {
		return new MarketUpdated(id(market.updatedAt(), market.revision()), market.updatedAt(), 1, market.marketId(),
				market.revision(), market.question(), market.slug(), market.category(), market.outcomes(),
				market.probability(), market.bestBid(), market.bestAsk(), market.volume24h(), market.liquidity(),
				market.endDate(), market.active(), market.closed(), market.resolution(), market.winningOutcome(),
				market.priceAsOf());
	}

	/**
	 * The id of a change's event, the same however often it is sent: a UUIDv7 whose
	 * random part is the number of the change, of which there is one only.
	 * @param at when it was stored
	 * @param revision its number
	 * @return the id
	 */
	private static UUID id(Instant at, long revision) {
		return new UUID((at.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | revision);
	}

}
