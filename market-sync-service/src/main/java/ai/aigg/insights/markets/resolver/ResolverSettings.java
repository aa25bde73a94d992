package ai.aigg.insights.markets.resolver;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the outcome of an ended market is asked for.
 *
 * @param enabled whether it is asked for at all
 * @param firstLook how long after the end
 * @param pace how often while the end is young
 * @param young how long an end, or a change of state, is young; later the pauses grow
 * with its age
 * @param maxPause the longest pause
 * @param confirmAfter how long after an outcome first looked final it is looked at once
 * more
 * @param interval how often the schedule is looked at
 * @param enrolInterval how often markets are taken into the schedule
 * @param maxMarkets the most markets that are looked up in one round
 * @param maxClob the most of them that CLOB is asked about in one round, one by one
 */
@ConfigurationProperties("aigg.markets.resolution")
record ResolverSettings(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration firstLook,
		@DefaultValue("30s") Duration pace, @DefaultValue("30m") Duration young, @DefaultValue("6h") Duration maxPause,
		@DefaultValue("1h") Duration confirmAfter, @DefaultValue("5s") Duration interval,
		@DefaultValue("1m") Duration enrolInterval, @DefaultValue("2000") int maxMarkets,
		@DefaultValue("100") int maxClob) {

	ResolverSettings {
		if (firstLook.isNegative() || !pace.isPositive() || young.isNegative() || maxPause.compareTo(pace) < 0) {
			throw new IllegalArgumentException(
					"aigg.markets.resolution: first-look, pace and young are positive, max-pause is no less than pace");
		}
		if (!interval.isPositive() || !enrolInterval.isPositive() || !confirmAfter.isPositive()) {
			throw new IllegalArgumentException(
					"aigg.markets.resolution: confirm-after, interval and enrol-interval are positive");
		}
		if (maxMarkets < 1 || maxMarkets > 100_000 || maxClob < 0 || maxClob > maxMarkets) {
			throw new IllegalArgumentException(
					"aigg.markets.resolution: 1 to 100,000 max-markets, no more max-clob than these");
		}
	}

}
