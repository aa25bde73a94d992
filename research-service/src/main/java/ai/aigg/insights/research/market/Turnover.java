package ai.aigg.insights.research.market;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How much money is in a market, US dollars.
 *
 * @param volume24h traded within a day, or {@code null}
 * @param volumeTotal traded ever, or {@code null}
 * @param liquidity offered now, or {@code null}
 */
public record Turnover(@Nullable BigDecimal volume24h, @Nullable BigDecimal volumeTotal,
		@Nullable BigDecimal liquidity) {
}
