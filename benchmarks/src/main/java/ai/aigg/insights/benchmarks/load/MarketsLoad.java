package ai.aigg.insights.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import ai.aigg.insights.benchmarks.compare.Comparison;
import ai.aigg.insights.benchmarks.report.Machine;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads a venue of generated markets into the fully indexed tables, then the same rows by
 * a bare COPY, and some of them as the seed would.
 */
public final class MarketsLoad {

	private static final int BATCH = 5_000;

	/** One copies while another's rows are merged. */
	private static final int WRITERS = 2;

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the benchmark.
	 * @param server a server that keeps what it is given
	 * @param folder for files that are gone afterwards
	 * @param report is told the figures
	 */
	public MarketsLoad(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs once.
	 * @param rows how many markets
	 * @return the figures
	 * @throws SQLException when the database fails
	 * @throws IOException when the folder cannot be written
	 * @throws InterruptedException when the thread is to end
	 */
	public Map<String, Object> run(int rows) throws SQLException, IOException, InterruptedException {
		String database = "load_" + rows;
		this.server.createDatabase(database, "template1");
		new DatabaseProvisioner(this.server.owner(database)).provision(Map.of(ServiceRole.MARKET_SYNC, "benchmark"));
		JdbcClient owner = JdbcClient.create(this.server.owner(database));
		owner.sql("CHECKPOINT").update();
		Duration load;
		try (ConfigurableApplicationContext context = CatalogOnly.start(this.server.jdbcUrl(database),
				ServiceRole.MARKET_SYNC.roleName())) {
			load = load(context.getBean(MarketStore.class), rows);
		}
		long stored = owner.sql("SELECT count(*) FROM markets").query(Long.class).single();
		if (stored != rows) {
			throw new IllegalStateException("%,d of %,d markets were stored".formatted(stored, rows));
		}
		this.report.say("Loaded %,d markets in %,d s.".formatted(rows, load.toSeconds()));
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("rows", rows);
		figures.put("seconds", Report.rounded(seconds(load)));
		figures.put("peak_rss_mb", Machine.peakMemoryMb());
		figures.putAll(
				new Comparison(this.server.owner(database), this.folder, this.report).with(rows, rows / seconds(load)));
		figures.put("table_mb",
				owner
					.sql("""
							SELECT (pg_total_relation_size('polymarket_markets') + pg_total_relation_size('market_details')) / 1048576
							""")
					.query(Long.class)
					.single());
		return figures;
	}

	private Duration load(MarketStore store, int rows) throws InterruptedException {
		long start = System.nanoTime();
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> work = IntStream.range(0, WRITERS).<Future<?>>mapToObj((writer) -> writers.submit(() -> {
				for (int from = next.getAndAdd(BATCH); from < rows; from = next.getAndAdd(BATCH)) {
					int to = Math.min(from + BATCH, rows);
					store.store(markets(from, to));
					progress(done.addAndGet(to - from), rows, Duration.ofNanos(System.nanoTime() - start));
				}
			})).toList();
			for (Future<?> each : work) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The load failed", ex.getCause());
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private void progress(int done, int rows, Duration since) {
		if (done % 100_000 < BATCH) {
			double rate = done / seconds(since);
			this.report.say("%3d %%  %,d markets  %,.0f a second  %,.0f s left".formatted(100L * done / rows, done,
					rate, (rows - done) / rate));
		}
	}

	private static List<Market> markets(int from, int to) {
		return LongStream.range(from, to).mapToObj(GeneratedMarkets::market).toList();
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
