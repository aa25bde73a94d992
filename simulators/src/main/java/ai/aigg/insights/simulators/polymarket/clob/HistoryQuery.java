package ai.aigg.insights.simulators.polymarket.clob;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The span and grain of a price history.
 *
 * @param from first instant
 * @param to last instant
 * @param step distance of points
 */
record HistoryQuery(Instant from, Instant to, Duration step) {

	private static final Map<String, Duration> SPANS = Map.of("1h", Duration.ofHours(1), "6h", Duration.ofHours(6),
			"1d", Duration.ofDays(1), "1w", Duration.ofDays(7), "1m", Duration.ofDays(30), "max",
			Duration.ofDays(3_650), "all", Duration.ofDays(3_650));

	private static final Map<String, Integer> MINUTES = Map.of("1w", 5, "1m", 10, "max", 720, "all", 720);

	/** Resolved markets keep only this grain (py-clob-client issue 216). */
	private static final int RESOLVED_MINUTES = 720;

	/**
	 * Reads the parameters.
	 * @throws ClobProblem when neither an interval nor a start is given, or both
	 */
	static HistoryQuery of(@Nullable String interval, @Nullable Long startTs, @Nullable Long endTs,
			@Nullable Integer fidelity, boolean resolved, Instant listed, Instant now) {
		if ((interval == null) == (startTs == null)) {
			throw ClobProblem.invalid("either 'interval' or 'startTs' must be given");
		}
		int grain = (fidelity != null) ? fidelity : (interval != null) ? MINUTES.getOrDefault(interval, 1) : 1;
		if (grain < 1 || grain > 100_000) {
			throw ClobProblem.invalid("invalid 'fidelity'");
		}
		Duration step = Duration.ofMinutes(resolved ? Math.max(grain, RESOLVED_MINUTES) : grain);
		Instant to = (endTs != null) ? seconds(endTs) : now;
		Instant from;
		if (interval != null) {
			Duration span = SPANS.get(interval);
			if (span == null) {
				throw ClobProblem.invalid("invalid 'interval'");
			}
			from = now.minus(span);
		}
		else {
			from = (startTs != null) ? seconds(startTs) : listed;
		}
		return new HistoryQuery(from.isBefore(listed) ? listed : from, to, step);
	}

	private static Instant seconds(long value) {
		return Instant.ofEpochSecond(Math.clamp(value, 0, 10_000_000_000L));
	}

}
