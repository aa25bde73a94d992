package ai.aigg.insights.benchmarks.archive;

import java.time.Duration;

/**
 * How much is archived, and what happens beside it.
 *
 * @param analyses analyses of a month that is old enough
 * @param young analyses of the last days, which stay
 * @param rate questions a second
 * @param length how long is measured without the archive
 * @param batches whether the rows move one by one instead of with their month
 */
public record ArchiveSize(int analyses, int young, double rate, Duration length, boolean batches) {
}
