package ai.aigg.insights.research.market;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * A market as its row says it at one moment.
 *
 * @param id the row
 * @param marketId Polymarket's id
 * @param conditionId id of the market's condition, {@code 0x…}, or {@code null}
 * @param question the title; hostile
 * @param outcome name of the first outcome, which all prices speak of; hostile
 * @param rules how it resolves, or {@code null}; hostile
 * @param resolutionSource what decides it, or {@code null}; hostile
 * @param endDate the end as planned, or {@code null}
 * @param token CLOB token of the first outcome, decimal digits, or {@code null}
 * @param quote prices
 * @param turnover money
 * @param place event and address
 */
public record Market(UUID id, MarketId marketId, @Nullable String conditionId, String question, String outcome,
		@Nullable String rules, @Nullable String resolutionSource, @Nullable Instant endDate, @Nullable String token,
		Quote quote, Turnover turnover, Place place) {
}
