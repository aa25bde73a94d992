package ai.aigg.insights.markets.sync;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Splits the open set into windows of end dates that hold about equally much, so that
 * they can be read at once. A window leaves out markets without an end date, and Gamma
 * has no filter for those: the ones that we know are looked up by their ids, new ones
 * come with the newest ids, and from time to time the open set is read as one list.
 */
@Component
class SweepPlan {

	/**
	 * End dates come in crowds, at full hours and a second before; a bound between them
	 * keeps a crowd out of the one window or the other.
	 */
	private static final Duration BETWEEN_CROWDS = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final SyncRuns runs;

	private final SyncSettings settings;

	private final Clock clock;

	SweepPlan(JdbcClient jdbc, SyncRuns runs, SyncSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.runs = runs;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Plans the next sweep.
	 * @return the lists that together are the open set, except for markets without an end
	 * date when there is more than one
	 */
	List<MarketList> lists() {
		if (this.settings.chains() == 1 || isWholeDue()) {
			return List.of(MarketList.open());
		}
		return windows(bounds());
	}

	private boolean isWholeDue() {
		Instant latest = this.clock.instant().minus(this.settings.wholeEvery());
		return this.runs.lastWholeBegan().map((began) -> began.isBefore(latest)).orElse(true);
	}

	static List<MarketList> windows(List<Instant> bounds) {
		List<MarketList> windows = new ArrayList<>();
		Instant from = null;
		for (Instant to : bounds) {
			windows.add(MarketList.openEnding(from, to));
			from = to;
		}
		windows.add((from != null) ? MarketList.openEnding(from, null) : MarketList.open());
		return windows;
	}

	private List<Instant> bounds() {
		String parts = IntStream.range(1, this.settings.chains())
			.mapToObj((part) -> String.format(Locale.ROOT, "%.4f", (double) part / this.settings.chains()))
			.collect(Collectors.joining(","));
		return this.jdbc.sql("""
				SELECT percentile_disc(ARRAY[%s]::float8[]) WITHIN GROUP (ORDER BY m.end_date)
				FROM polymarket_markets m JOIN market_details d ON d.id = m.id
				WHERE NOT d.closed AND m.end_date IS NOT NULL
				""".formatted(parts))
			.query((row, number) -> instants(row.getArray(1)))
			.single()
			.stream()
			.map((instant) -> instant.minus(BETWEEN_CROWDS))
			.distinct()
			.sorted()
			.toList();
	}

	private static List<Instant> instants(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.stream((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList()
				: List.of();
	}

}
