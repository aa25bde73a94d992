package ai.aigg.insights.research.evidence;

import java.math.BigDecimal;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long evidence stays good.
 *
 * @param shareOfTimeLeft this share of the time to the market's end
 * @param shortest but never shorter
 * @param longest and never longer; also for markets without an end
 * @param usualVolatility of a price that moves more than this, standard deviation of a
 * day's change in log-odds, evidence ages faster in proportion
 * @param refreshable for how long evidence that has expired still answers while it is
 * refreshed
 * @param failure how long a provider that failed is not asked again about the market
 * @param priceMove evidence is not used once the price has moved by more, dollars per
 * share
 */
@ConfigurationProperties("aigg.research.cache")
record CacheSettings(@DefaultValue("0.02") double shareOfTimeLeft, @DefaultValue("10m") Duration shortest,
		@DefaultValue("6h") Duration longest, @DefaultValue("0.3") double usualVolatility,
		@DefaultValue("30m") Duration refreshable, @DefaultValue("1m") Duration failure,
		@DefaultValue("0.05") BigDecimal priceMove) {

	CacheSettings {
		if (shareOfTimeLeft < 0 || shareOfTimeLeft > 1 || shortest.compareTo(longest) > 0 || shortest.isNegative()
				|| failure.isNegative() || refreshable.isNegative() || usualVolatility <= 0 || priceMove.signum() < 0) {
			throw new IllegalArgumentException("aigg.research.cache contradicts itself");
		}
	}

}
