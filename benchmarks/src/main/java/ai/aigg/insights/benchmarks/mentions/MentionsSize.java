package ai.aigg.insights.benchmarks.mentions;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How much is asked of the gateway.
 *
 * @param mentions in all; of those that go wrong on purpose one in five is matched by its
 * words, the others carry a link
 * @param users by how many people
 * @param markets how many are open
 * @param universe where titles come from, or {@code null} for generated ones
 * @param matchRate mentions a second that are matched by their words, at least wanted
 * @param linkRate mentions a second with a link, at least wanted
 * @param overload how many times as many are offered while the rate is measured
 * @param half how long half the wanted load is kept up, once for each kind of mention
 * @param unknown share of the posts whose outcome the gateway does not learn
 */
public record MentionsSize(int mentions, int users, int markets, @Nullable Path universe, double matchRate,
		double linkRate, double overload, Duration half, double unknown) {

	public MentionsSize {
		if (mentions < 100 || users < 1 || markets < 1 || matchRate <= 0 || linkRate <= 0 || overload < 1
				|| half.toSeconds() < 1 || unknown < 0 || unknown > 0.5) {
			throw new IllegalArgumentException(
					"At least 100 mentions, 1 user and 1 market, rates above 0, 1 or more times as many offered, "
							+ "and 0 to 0.5 of the outcomes unknown");
		}
	}

}
