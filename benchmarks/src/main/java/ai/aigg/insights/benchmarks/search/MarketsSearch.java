package ai.aigg.insights.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.report.Machine;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.Surroundings;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Matches mentions and searches as somebody types in a full database, with calls that do
 * not wait for each other; then asks the same in the seed's SQL.
 */
public final class MarketsSearch {

	private static final String DATABASE = "search";

	private static final Duration INDEXED_WITHIN = Duration.ofMinutes(10);

	private static final Duration WARM_UP = Duration.ofSeconds(20);

	private static final int TYPISTS = 8;

	private static final int LINKS = 200;

	private static final int ARRIVALS = 5;

	private static final int BACKLOG = 1_000;

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the benchmark.
	 * @param server a server that keeps what it is given
	 * @param folder for files that are gone afterwards
	 * @param report is told the figures
	 */
	public MarketsSearch(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs once.
	 * @param size how much there is and how much is asked
	 * @return the figures
	 * @throws SQLException when the database fails
	 * @throws IOException when a file cannot be read or the simulators fail
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when something does not happen in time
	 */
	public Map<String, Object> run(SearchSize size)
			throws SQLException, IOException, InterruptedException, TimeoutException {
		Texts texts = Texts.read(size.universe(), size.queries(), Math.min(size.distinct(), size.open()));
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("open_markets", size.open());
		figures.put("total_markets", size.total());
		figures.put("titles", texts.source());
		figures.put("different_titles", texts.titles().size());
		figures.put("derived_vectors", Math.max(0, size.open() - texts.titles().size()));
		this.server.createDatabase(DATABASE, "template1");
		new DatabaseProvisioner(this.server.owner(DATABASE)).provision(Map.of());
		long start = System.nanoTime();
		new SearchWorld(this.server.owner(DATABASE), texts, this.report).fill(size.open(), size.total());
		figures.put("load_seconds", seconds(start));
		this.report.say("Starting the service …");
		try (Surroundings around = Surroundings.start(this.folder,
				List.of("aigg.simulators.world.size=50", "aigg.simulators.world.running=false",
						"aigg.simulators.world.archive=0"));
				ConfigurableApplicationContext service = MeasuredService.MARKET_SYNC.start(this.server, DATABASE,
						around, SearchWorld.SETTINGS);
				SearchClient client = new SearchClient(
						service.getEnvironment().getRequiredProperty("local.server.port", Integer.class))) {
			measure(size, texts, client, figures);
		}
		SeedSearch seed = new SeedSearch(this.server.owner(DATABASE));
		this.report.say("The seed's SQL …");
		figures.put("seed_sql_p50_ms", seed.seed(texts, size.sqlCalls()).millis(0.5));
		figures.put("or_sql_p50_ms", seed.or(texts, size.sqlCalls()).millis(0.5));
		figures.put("peak_rss_mb", Machine.peakMemoryMb());
		return figures;
	}

	private void measure(SearchSize size, Texts texts, SearchClient client, Map<String, Object> figures)
			throws InterruptedException, TimeoutException {
		long before = heapMb();
		long start = System.nanoTime();
		Patience.await(INDEXED_WITHIN, client::ready);
		figures.put("index_ready_seconds", seconds(start));
		figures.put("index_mb", Math.max(0, heapMb() - before));
		warmUp(texts, client, size.length());
		this.report.say("Mentions: %.0f a second for %d s …".formatted(size.matchRate(), size.length().toSeconds()));
		OpenLoop.Result matches = new OpenLoop(size.matchRate(), size.length())
			.run((number) -> client.match(texts.mention(number)));
		figures.put("match_rate", size.matchRate());
		figures.put("match_p50_ms", matches.times().millis(0.5));
		figures.put("match_p99_ms", matches.times().millis(0.99));
		this.report.say("Searches: %.0f a second for %d s …".formatted(size.searchRate(), size.length().toSeconds()));
		Typists typists = new Typists(texts, TYPISTS);
		OpenLoop.Result searches = new OpenLoop(size.searchRate(), size.length())
			.run((stroke) -> client.search(typists.typed(stroke)));
		figures.put("search_rate", size.searchRate());
		figures.put("p50_ms", searches.times().millis(0.5));
		figures.put("p99_ms", searches.times().millis(0.99));
		figures.put("failed", matches.failed() + searches.failed());
		Micros links = new OpenLoop(size.searchRate(), Duration.ofMillis((long) (1000 * LINKS / size.searchRate())))
			.run((number) -> client.search(SearchWorld.link(number)))
			.times();
		figures.put("link_p50_ms", links.millis(0.5));
		figures.put("link_p99_ms", links.millis(0.99));
		this.report.say("New markets …");
		Arrivals arrivals = new Arrivals(this.server.owner(DATABASE), client);
		figures.put("findable_ms", longest(arrivals, "quiggle"));
		arrivals.add("backlog", BACKLOG);
		figures.put("findable_in_backlog_ms", longest(arrivals, "zorvex"));
	}

	/** As far as the compiler needs. */
	private void warmUp(Texts texts, SearchClient client, Duration length) throws InterruptedException {
		this.report.say("Warming up …");
		Typists typists = new Typists(texts, TYPISTS + 1);
		new OpenLoop(20, (length.compareTo(WARM_UP) < 0) ? length : WARM_UP).run((number) -> {
			client.search(typists.typed(10_000 + number));
			if (number % 2 == 0) {
				client.match(texts.mention(1_000_000 + number));
			}
		});
	}

	private static long longest(Arrivals arrivals, String name) throws InterruptedException, TimeoutException {
		long longest = 0;
		for (int number = 0; number < ARRIVALS; number++) {
			longest = Math.max(longest, arrivals.untilFound(name + (char) ('a' + number)));
		}
		return longest;
	}

	private static double seconds(long start) {
		return Report.rounded((System.nanoTime() - start) / 1e9);
	}

	private static long heapMb() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
	}

}
