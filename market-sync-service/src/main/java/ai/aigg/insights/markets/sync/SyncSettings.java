package ai.aigg.insights.markets.sync;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how much is read.
 *
 * @param interval from the end of a sweep to the beginning of the next
 * @param retry the same after an incomplete sweep, and how often an idle instance looks
 * whether there is something to take over
 * @param maxPages the most pages of a sweep; more of them mean that something is wrong
 * @param pagesPerWrite the most pages that are stored in one transaction
 * @param maxLookups the most markets that are looked up one by one after a sweep
 * @param keepRuns how long the record of a sweep is kept
 */
@ConfigurationProperties("aigg.markets.sync")
record SyncSettings(@DefaultValue("5m") Duration interval, @DefaultValue("10s") Duration retry,
		@DefaultValue("5000") int maxPages, @DefaultValue("5") int pagesPerWrite, @DefaultValue("2000") int maxLookups,
		@DefaultValue("30d") Duration keepRuns) {

	SyncSettings {
		if (interval.isNegative() || retry.isNegative() || retry.isZero()) {
			throw new IllegalArgumentException("aigg.markets.sync: interval and retry are positive");
		}
		if (maxPages < 1 || pagesPerWrite < 1 || pagesPerWrite > 100 || maxLookups < 0) {
			throw new IllegalArgumentException("aigg.markets.sync: at least one page, 1 to 100 of them per write");
		}
	}

}
