package ai.aigg.insights.markets.discovery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How new markets are found.
 *
 * @param enabled whether they are looked for between sweeps
 * @param interval how often Gamma is asked for its newest markets
 * @param maxPages the most pages of newest markets; what is beyond comes with the sweep
 * @param tokensWithin how long a market without tokens is asked about
 * @param maxWaiting the most markets that are asked about at once
 */
@ConfigurationProperties("aigg.markets.discovery")
record DiscoverySettings(@DefaultValue("true") boolean enabled, @DefaultValue("15s") Duration interval,
		@DefaultValue("20") int maxPages, @DefaultValue("24h") Duration tokensWithin,
		@DefaultValue("500") int maxWaiting) {

	DiscoverySettings {
		if (!interval.isPositive() || maxPages < 1 || maxWaiting < 1) {
			throw new IllegalArgumentException("aigg.markets.discovery: interval, pages and waiting are positive");
		}
	}

}
