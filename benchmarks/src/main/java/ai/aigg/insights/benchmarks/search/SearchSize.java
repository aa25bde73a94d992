package ai.aigg.insights.benchmarks.search;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How much there is and how much is asked.
 *
 * @param open how many markets are open
 * @param total how many there are, closed ones included
 * @param distinct the most titles that the models read; others are varied
 * @param universe where titles come from, or {@code null} for generated ones
 * @param queries where mentions come from, or {@code null} for parts of titles
 * @param matchRate mentions a second
 * @param searchRate searches a second
 * @param length how long each
 * @param sqlCalls how often the seed's SQL is asked, one after the other
 */
public record SearchSize(int open, int total, int distinct, @Nullable Path universe, @Nullable Path queries,
		double matchRate, double searchRate, Duration length, int sqlCalls) {

	public SearchSize {
		if (open < 1 || total < open || distinct < 1 || matchRate <= 0 || searchRate <= 0 || sqlCalls < 1) {
			throw new IllegalArgumentException("At least one open market, not fewer in all, and rates above 0");
		}
	}

}
