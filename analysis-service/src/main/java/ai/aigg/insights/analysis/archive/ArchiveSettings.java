package ai.aigg.insights.analysis.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When analyses are archived, and how gently.
 *
 * @param enabled whether they are, from time to time
 * @param after how old they are then
 * @param every pause between two runs
 * @param partMonths whether those of a month that is not over yet are moved in batches,
 * or wait until their whole month is old enough
 * @param batch most analyses of one transaction; whoever commits meanwhile waits until
 * its log is written
 * @param longestWait how long a statement waits for a lock, and others behind it
 * @param longestSwap how long a month may take to change its parent
 * @param largestSwap most analyses of a month that changes its parent; PostgreSQL looks
 * for references to each of them while others wait
 * @param share the most of the time that rows are moved in; the rest is a pause
 * @param tries how often a step is tried that did not get its lock
 * @param pause between two tries
 * @param keepRestored how long a restored month stays
 */
@ConfigurationProperties("aigg.analysis.archive")
record ArchiveSettings(@DefaultValue("true") boolean enabled, @DefaultValue("30d") Duration after,
		@DefaultValue("6h") Duration every, @DefaultValue("true") boolean partMonths, @DefaultValue("50") int batch,
		@DefaultValue("100ms") Duration longestWait, @DefaultValue("200ms") Duration longestSwap,
		@DefaultValue("50000") long largestSwap, @DefaultValue("0.2") double share, @DefaultValue("30") int tries,
		@DefaultValue("500ms") Duration pause, @DefaultValue("7d") Duration keepRestored) {

	/** Analyses are shared, charted and scored while they are young. */
	private static final Duration SHORTEST = Duration.ofDays(2);

	ArchiveSettings {
		if (after.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("aigg.analysis.archive.after is at least two days");
		}
		if (batch < 1 || batch > 5_000 || tries < 1) {
			throw new IllegalArgumentException(
					"aigg.analysis.archive has batches of 1 to 5000 rows and at least one try");
		}
		if (!(share > 0 && share <= 1)) {
			throw new IllegalArgumentException("aigg.analysis.archive.share is above 0 and at most 1");
		}
		if (longestWait.isZero() || longestSwap.isZero()) {
			throw new IllegalArgumentException("aigg.analysis.archive would wait for locks without end");
		}
	}

}
