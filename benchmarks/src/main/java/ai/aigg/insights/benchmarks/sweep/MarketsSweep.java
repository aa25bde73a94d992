package ai.aigg.insights.benchmarks.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import ai.aigg.insights.benchmarks.compare.Comparison;
import ai.aigg.insights.benchmarks.report.Machine;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.world.HeapWatch;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.Surroundings;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sweeps a large simulated venue: first all of it, then after some markets have changed,
 * then once more under the published rate limit.
 */
public final class MarketsSweep {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** Only the sweep is measured, one soon after the other. */
	private static final Map<String, String> SETTINGS = Map.of("aigg.markets.sync.interval", "3s",
			"aigg.markets.sync.retry", "1s", "aigg.markets.live.enabled", "false", "aigg.markets.backfill.enabled",
			"false");

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the benchmark.
	 * @param server a server that keeps what it is given
	 * @param folder for files that are gone afterwards
	 * @param report is told the figures
	 */
	public MarketsSweep(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs once.
	 * @param size how many markets are open
	 * @param share how many of them change, 0 to 1
	 * @return the figures
	 * @throws SQLException when the database fails
	 * @throws IOException when the simulators fail
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when a sweep does not end in time
	 */
	public Map<String, Object> run(int size, double share)
			throws SQLException, IOException, InterruptedException, TimeoutException {
		Map<String, Object> figures = new LinkedHashMap<>();
		this.report.say("Starting a broker and a simulated Polymarket with %,d open markets …".formatted(size));
		try (Surroundings around = Surroundings.start(this.folder, List.of("aigg.simulators.world.size=" + size))) {
			around.call("POST", "/sim/world/freeze", "{\"frozen\":true}");
			String database = "sweep";
			JdbcClient owner = JdbcClient.create(this.server.owner(database));
			Run changed;
			try (var _ = start(database, around, false)) {
				Run first = next(owner, Instant.EPOCH);
				this.report
					.say("The first sweep stored %,d markets in %.1f s.".formatted(first.seen(), first.seconds()));
				figures.put("first_seconds", Report.rounded(first.seconds()));
				// The one after warms up what the measured one needs.
				next(owner, first.finished());
				around.call("POST", "/sim/world/change", "{\"share\":%s}".formatted(share));
				HeapWatch heap = new HeapWatch();
				changed = next(owner, Instant.now());
				figures.put("markets", changed.seen());
				figures.put("seconds", Report.rounded(changed.seconds()));
				figures.put("pages", changed.pages());
				figures.put("changed", changed.changed());
				figures.put("heap_growth_mb", heap.growthMb());
			}
			this.report.say("The sweep after a change of %.1f %% took %.1f s; now under the published limit …"
				.formatted(share * 100, changed.seconds()));
			around.call("PUT", "/sim/limits", "{\"limits\":\"published\"}");
			Instant restarted = Instant.now();
			try (var _ = start(database, around, true)) {
				Run limited = next(owner, restarted);
				figures.put("limited_seconds", Report.rounded(limited.seconds()));
				figures.put("limited_pages_per_s", Report.rounded(limited.pages() / limited.seconds()));
			}
			figures.put("peak_rss_mb", Machine.peakMemoryMb());
			figures.putAll(new Comparison(this.server.owner(database), this.folder, this.report).with(changed.seen(),
					changed.seen() / changed.seconds()));
		}
		return figures;
	}

	private ConfigurableApplicationContext start(String database, Surroundings around, boolean paced) {
		Map<String, String> settings = new HashMap<>(SETTINGS);
		settings.put("aigg.pace.enabled", Boolean.toString(paced));
		return MeasuredService.MARKET_SYNC.start(this.server, database, around, settings);
	}

	/** Waits for the first complete sweep that began after a moment. */
	private static Run next(JdbcClient owner, Instant after) throws InterruptedException, TimeoutException {
		AtomicReference<@Nullable Run> found = new AtomicReference<>();
		Patience.await(LONGEST, () -> {
			found.set(first(owner, after));
			return found.get() != null;
		});
		return Objects.requireNonNull(found.get());
	}

	private static @Nullable Run first(JdbcClient owner, Instant after) {
		return owner.sql("""
				SELECT started_at, finished_at, pages, seen, changed FROM market_sync_runs
				WHERE kind = 'sweep' AND status = 'complete' AND started_at > :after ORDER BY id LIMIT 1
				""")
			.param("after", after.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Run(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, OffsetDateTime.class).toInstant(), row.getInt(3), row.getInt(4), row.getInt(5)))
			.optional()
			.orElse(null);
	}

	/**
	 * A complete sweep.
	 */
	private record Run(Instant started, Instant finished, int pages, int seen, int changed) {

		double seconds() {
			return Duration.between(this.started, this.finished).toMillis() / 1000.0;
		}

	}

}
