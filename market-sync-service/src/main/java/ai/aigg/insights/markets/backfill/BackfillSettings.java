package ai.aigg.insights.markets.backfill;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the history is read.
 *
 * @param enabled whether it is read at all
 * @param parallel how many of CLOB's pages are read at once
 * @param interval from the end of a backfill to the next one, which reads what came since
 * @param retry from one that ended early to the next, and how often an idle instance
 * looks whether there is something to take over
 * @param volumePages how many pages of the most traded closed markets are read from Gamma
 * before all others; 100 markets each
 * @param parallelLookups how many look-ups at Gamma run at once, 100 markets each
 * @param askAgain after this time Gamma is asked again for a market that it did not know
 */
@ConfigurationProperties("aigg.markets.backfill")
record BackfillSettings(@DefaultValue("true") boolean enabled, @DefaultValue("8") int parallel,
		@DefaultValue("1h") Duration interval, @DefaultValue("20s") Duration retry,
		@DefaultValue("200") int volumePages, @DefaultValue("4") int parallelLookups,
		@DefaultValue("30d") Duration askAgain) {

	BackfillSettings {
		if (parallel < 1 || parallel > 64 || parallelLookups < 1 || parallelLookups > 64 || volumePages < 0) {
			throw new IllegalArgumentException("aigg.markets.backfill: 1 to 64 calls at once");
		}
		if (!retry.isPositive() || !interval.isPositive()) {
			throw new IllegalArgumentException("aigg.markets.backfill: interval and retry are positive");
		}
	}

}
