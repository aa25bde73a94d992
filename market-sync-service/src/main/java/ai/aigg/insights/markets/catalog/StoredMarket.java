package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * A market as it stands in the table. All texts are hostile.
 *
 * @param marketId Polymarket's id
 * @param conditionId its id on the chain, or {@code null}
 * @param question its title
 * @param category its category, or {@code null}
 * @param outcomes its outcomes with their prices
 * @param probability price of the first outcome, or {@code null}
 * @param bestBid highest bid for the first outcome, or {@code null}
 * @param bestAsk lowest ask for the first outcome, or {@code null}
 * @param volume24h volume of the last 24 hours, US dollars; zero when not known
 * @param liquidity liquidity, US dollars; zero when not known
 * @param endDate the end as planned, or {@code null}
 * @param active what the activity rule says
 * @param slug the last part of its address, or {@code null}
 * @param eventTitle title of its event, or {@code null}
 * @param eventSlug the last part of its event's address, or {@code null}
 * @param closed whether trading is over
 * @param resolution how far it is on its way to an outcome
 * @param winningOutcome the winner's name once resolved, else {@code null}
 * @param priceAsOf when the prices were last read or confirmed by a complete sweep
 * @param updatedAt when a consumer could last see a change
 * @param revision number of that change
 */
public record StoredMarket(MarketId marketId, @Nullable String conditionId, String question, @Nullable String category,
		List<OutcomePrice> outcomes, @Nullable Probability probability, @Nullable Probability bestBid,
		@Nullable Probability bestAsk, BigDecimal volume24h, BigDecimal liquidity, @Nullable Instant endDate,
		boolean active, @Nullable String slug, @Nullable String eventTitle, @Nullable String eventSlug, boolean closed,
		Resolution resolution, @Nullable String winningOutcome, Instant priceAsOf, Instant updatedAt, long revision) {

	public StoredMarket {
		outcomes = List.copyOf(outcomes);
	}

}
