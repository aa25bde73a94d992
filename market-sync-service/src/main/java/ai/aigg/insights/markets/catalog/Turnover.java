package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How much money moves in a market, US dollars with two decimals; {@code null} where
 * Polymarket gives none.
 *
 * @param volume24h traded in the last 24 hours
 * @param volumeTotal traded since the beginning
 * @param liquidity in the order book
 */
public record Turnover(@Nullable BigDecimal volume24h, @Nullable BigDecimal volumeTotal,
		@Nullable BigDecimal liquidity) {
}
