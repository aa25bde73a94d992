package ai.aigg.insights.schema.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The whole state of a market after a change: the newest record per key is the market.
 * Its topic is compacted.
 *
 * @param id the event's id
 * @param occurredAt when the change was stored
 * @param version 1
 * @param marketId the market
 * @param revision grows with every change of this market; ignore a record whose revision
 * is not higher than yours
 * @param question the title; hostile
 * @param slug the last part of its address on Polymarket, or {@code null}
 * @param category Polymarket's category, or {@code null}, which it is for most new
 * markets
 * @param outcomes all outcomes with their prices
 * @param probability the price of the first outcome, or {@code null} when it was never
 * priced
 * @param bestBid highest bid for the first outcome, or {@code null}
 * @param bestAsk lowest ask for the first outcome, or {@code null}
 * @param volume24h volume of the last 24 hours, US dollars
 * @param liquidity liquidity, US dollars
 * @param endDate the end as planned, or {@code null}; trading may go on after it
 * @param active whether the activity rule holds: open, ends in the future, enough volume
 * and liquidity
 * @param closed whether trading is over
 * @param resolution how far it is on its way to an outcome
 * @param winningOutcome the winner's name once resolved, else {@code null}
 * @param priceAsOf when the prices were read
 */
public record MarketUpdated(UUID id, Instant occurredAt, int version, MarketId marketId, long revision, String question,
		@Nullable String slug, @Nullable String category, List<OutcomePrice> outcomes,
		@Nullable Probability probability, @Nullable Probability bestBid, @Nullable Probability bestAsk,
		BigDecimal volume24h, BigDecimal liquidity, @Nullable Instant endDate, boolean active, boolean closed,
		Resolution resolution, @Nullable String winningOutcome, Instant priceAsOf) implements Event {

	public MarketUpdated {
		outcomes = List.copyOf(outcomes);
	}

	@Override
	public String key() {
		return this.marketId.value();
	}

	@Override
	public String subject() {
		return this.marketId.value();
	}

}
