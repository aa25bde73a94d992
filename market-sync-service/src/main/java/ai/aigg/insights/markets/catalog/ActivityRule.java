package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which markets count as active: open, ending in the future, with enough volume and
 * liquidity. A function of the market and the time, so a market becomes active as well as
 * inactive by it; it says nothing about whether the market can be found.
 *
 * @param minVolume24h the volume of the last 24 hours is above this, US dollars
 * @param minLiquidity the liquidity is above this, US dollars
 */
@ConfigurationProperties("aigg.markets.activity")
record ActivityRule(@DefaultValue("1000") BigDecimal minVolume24h, @DefaultValue("5000") BigDecimal minLiquidity) {

	boolean isActive(Market market, Instant now) {
		return !market.closed() && !isFinal(market) && market.endDate() != null && market.endDate().isAfter(now)
				&& isAbove(market.turnover().volume24h(), this.minVolume24h)
				&& isAbove(market.turnover().liquidity(), this.minLiquidity);
	}

	private static boolean isFinal(Market market) {
		return switch (market.settlement().resolution()) {
			case RESOLVED, VOID -> true;
			case OPEN, ENDED, PROPOSED, DISPUTED -> false;
		};
	}

	private static boolean isAbove(@Nullable BigDecimal value, BigDecimal limit) {
		return value != null && value.compareTo(limit) > 0;
	}

}
