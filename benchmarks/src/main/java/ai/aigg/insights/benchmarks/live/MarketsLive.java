package ai.aigg.insights.benchmarks.live;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.compare.Comparison;
import ai.aigg.insights.benchmarks.report.Machine;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.Surroundings;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the simulated socket under load and follows prices to the database and to Kafka.
 */
public final class MarketsLive {

	private static final String DATABASE = "live";

	private static final Duration SWEPT_WITHIN = Duration.ofMinutes(3);

	/**
	 * Only the live feed is measured; it chooses its markets as soon as there are some.
	 */
	private static final Map<String, String> SETTINGS = Map.of("aigg.pace.enabled", "false",
			"aigg.markets.sync.interval", "1h", "aigg.markets.backfill.enabled", "false",
			"aigg.markets.discovery.enabled", "false", "aigg.markets.live.refresh", "5s");

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the benchmark.
	 * @param server a server that keeps what it is given
	 * @param folder for files that are gone afterwards
	 * @param report is told the figures
	 */
	public MarketsLive(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs once.
	 * @param rate price changes a second
	 * @param length how long
	 * @param hot how many markets are followed
	 * @return the figures
	 * @throws SQLException when the database fails
	 * @throws IOException when the simulators fail
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when something does not happen in time
	 */
	public Map<String, Object> run(int rate, Duration length, int hot)
			throws SQLException, IOException, InterruptedException, TimeoutException {
		this.report.say("Starting a broker and a simulated Polymarket …");
		// Half as many again, for some are not fit for the hot set.
		List<String> world = List.of("aigg.simulators.world.size=" + (hot + hot / 2),
				"aigg.simulators.world.running=false", "aigg.simulators.world.archive=0");
		try (Surroundings around = Surroundings.start(this.folder, world)) {
			// Read first, then followed: while markets still come in, the choice changes
			// all the time.
			try (var _ = start(around, 0)) {
				Patience.await(SWEPT_WITHIN, () -> sweeps() == 1);
			}
			return follow(around, rate, length, hot);
		}
	}

	private Map<String, Object> follow(Surroundings around, int rate, Duration length, int hot)
			throws SQLException, IOException, InterruptedException, TimeoutException {
		try (ConfigurableApplicationContext service = start(around, hot);
				UpdateWatch updates = new UpdateWatch(around.bootstrapServers())) {
			Patience.await(SWEPT_WITHIN,
					() -> sweeps() == 2 && around.call("GET", "/sim/socket/faults", "").path("tokens").asInt() >= hot);
			this.report.say("%,d markets are followed; %,d changes a second for %d s …".formatted(hot, rate,
					length.toSeconds()));
			updates.measure();
			around.call("PUT", "/sim/socket/load",
					"{\"changes_per_second\":%d,\"seconds\":%d}".formatted(rate, length.toSeconds()));
			Patience.await(length.plusMinutes(1),
					() -> !around.call("GET", "/sim/socket/load", "").path("running").asBoolean());
			return figures(around, service.getBean(MeterRegistry.class), updates, length);
		}
	}

	private int sweeps() {
		return JdbcClient.create(this.server.owner(DATABASE))
			.sql("SELECT count(*) FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'")
			.query(Integer.class)
			.single();
	}

	private ConfigurableApplicationContext start(Surroundings around, int hot) {
		Map<String, String> settings = new LinkedHashMap<>(SETTINGS);
		settings.put("aigg.markets.live.enabled", Boolean.toString(hot > 0));
		settings.put("aigg.markets.live.hot-markets", Integer.toString(hot));
		return MeasuredService.MARKET_SYNC.start(this.server, DATABASE, around, settings);
	}

	private Map<String, Object> figures(Surroundings around, MeterRegistry meters, UpdateWatch updates, Duration length)
			throws SQLException, IOException, InterruptedException {
		JsonNode load = around.call("GET", "/sim/socket/load", "");
		JsonNode last = around.call("GET", "/sim/socket/last", "");
		JdbcClient owner = JdbcClient.create(this.server.owner(DATABASE));
		Losses losses = new Losses(owner, last, updates);
		losses.settle();
		losses.differences().stream().limit(5).forEach((difference) -> this.report.say("Differs: " + difference));
		Timer written = meters.get("markets.live.delay").timer();
		Timer lag = meters.get("markets.live.lag").timer();
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("seconds", length.toSeconds());
		figures.put("changes_sent", load.path("sent").asLong());
		figures.put("rows_written", written.count());
		figures.put("updates_heard", updates.latencies().count());
		long lagBound = atMost(lag, 0.99);
		figures.put("p50_ms", updates.latencies().millis(0.5));
		// What a frame waits before it is read is not in what the consumer sees; both
		// together are never too little.
		figures.put("p99_ms", updates.latencies().millis(0.99) + lagBound);
		figures.put("p99_read_to_updated_ms", updates.latencies().millis(0.99));
		figures.put("p99_frame_to_read_ms_at_most", lagBound);
		figures.put("p99_read_to_row_ms_at_most", atMost(written, 0.99));
		figures.put("max_ms", updates.latencies().millis(1));
		figures.put("lost_rows", losses.rows());
		figures.put("lost_updates", losses.updates());
		figures.put("lost", losses.rows() + losses.updates());
		figures.put("older_after_newer", updates.backwards());
		figures.put("peak_rss_mb", Machine.peakMemoryMb());
		long rows = owner.sql("SELECT count(*) FROM polymarket_markets").query(Long.class).single();
		figures.putAll(new Comparison(this.server.owner(DATABASE), this.folder, this.report).with(rows,
				(double) written.count() / length.toSeconds()));
		return figures;
	}

	/** The lowest bucket that holds so large a share. */
	private static long atMost(Timer timer, double share) {
		for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
			if (bucket.count() >= timer.count() * share) {
				return (long) bucket.bucket(TimeUnit.MILLISECONDS);
			}
		}
		return (long) timer.max(TimeUnit.MILLISECONDS);
	}

}
