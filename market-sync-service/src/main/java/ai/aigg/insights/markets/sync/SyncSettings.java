package ai.aigg.insights.markets.sync;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how much is read.
 *
 * @param interval from the begin of a complete sweep to the begin of the next
 * @param retry from an incomplete sweep to the next one, twice as long after each further
 * one up to the interval; and how often an idle instance looks whether there is something
 * to take over
 * @param deadline the longest that a sweep may take
 * @param chains how many windows of end dates are read at once; with one, the open set is
 * always read as one list
 * @param wholeEvery how often the open set is read as one list, which is the only one to
 * hold markets without an end date that were never heard of
 * @param maxPages the most pages of a list; more of them mean that something is wrong
 * @param pagesPerWrite the most pages that are stored in one transaction, and as many
 * more wait for it in memory
 * @param maxLookups the most markets that are looked up by their ids after a sweep
 * @param tolerance how much of the open set may be missing, 0 to 1
 */
@ConfigurationProperties("aigg.markets.sync")
record SyncSettings(@DefaultValue("4m") Duration interval, @DefaultValue("10s") Duration retry,
		@DefaultValue("15m") Duration deadline, @DefaultValue("4") int chains, @DefaultValue("6h") Duration wholeEvery,
		@DefaultValue("5000") int maxPages, @DefaultValue("30") int pagesPerWrite, @DefaultValue("5000") int maxLookups,
		@DefaultValue("0.02") double tolerance) {

	SyncSettings {
		if (interval.isNegative() || retry.isNegative() || retry.isZero() || !deadline.isPositive()) {
			throw new IllegalArgumentException("aigg.markets.sync: interval, retry and deadline are positive");
		}
		if (chains < 1 || chains > 32 || maxPages < 1 || pagesPerWrite < 1 || pagesPerWrite > 100 || maxLookups < 0) {
			throw new IllegalArgumentException(
					"aigg.markets.sync: 1 to 32 chains, at least one page, 1 to 100 of them per write");
		}
		if (tolerance < 0 || tolerance >= 1) {
			throw new IllegalArgumentException("aigg.markets.sync.tolerance is at least 0 and below 1");
		}
	}

}
