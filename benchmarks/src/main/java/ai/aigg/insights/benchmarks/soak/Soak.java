package ai.aigg.insights.benchmarks.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.mentions.Ledger;
import ai.aigg.insights.benchmarks.mentions.Phase;
import ai.aigg.insights.benchmarks.mentions.Truth;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.search.Micros;
import ai.aigg.insights.benchmarks.world.Patience;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the whole system for long under a steady load while it is killed, restarted and
 * troubled, and compares in the end with what the simulators know.
 */
public final class Soak {

	private static final Duration SWEPT = Duration.ofMinutes(8);

	private static final Duration SETTLED = Duration.ofMinutes(8);

	private static final int NAMED = 10;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares a run.
	 * @param folder for data and logs
	 * @param report where progress goes
	 */
	public Soak(Path folder, Report report) {
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs.
	 * @param size how long and how hard
	 * @return the figures, among them {@code good}
	 * @throws Exception when something cannot be started
	 */
	public Map<String, @Nullable Object> run(SoakSize size) throws Exception {
		this.report.say("Starting PostgreSQL, the broker, the simulators and the services");
		try (SoakWorld world = SoakWorld.start(this.folder, size.markets())) {
			world.services().awaitReady();
			JdbcClient owner = JdbcClient.create(world.database().owners());
			Patience.await(SWEPT, () -> swept(owner));
			world.simulators()
				.push(world.services().of(Target.GATEWAY).address().resolve("/webhooks/x"), "post.mention.create",
						"post.reply.create");
			Connections connections = new Connections(world.database().owners());
			Talk talk = new Talk(world.simulators());
			talk.begin(owner, size.rate());
			Conductor conductor = new Conductor(world, talk, this.report);
			try (Sampler sampler = new Sampler(world, this.folder)) {
				conductor.run(Plan.of(size.seed(), size.length()), size.length());
				talk.end();
				return figures(size, world, conductor, connections, sampler.growth().until(sampler.seconds()));
			}
		}
	}

	private static boolean swept(JdbcClient owner) {
		return owner.sql("SELECT count(*) FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'")
			.query(Integer.class)
			.single() > 0;
	}

	private Map<String, @Nullable Object> figures(SoakSize size, SoakWorld world, Conductor conductor,
			Connections connections, Growth.Grown grown) throws InterruptedException {
		this.report.say("Everything settles");
		long begun = System.nanoTime();
		Truth truth = new Truth(world.simulators());
		Ledger ledger = new Ledger(world.database().owners());
		boolean settled = happens(
				() -> world.services().ready() && ledger.pending() == 0 && truth.missed() == 0 && unaccounted(world));
		truth.withoutReply()
			.stream()
			.limit(NAMED)
			.forEach((id) -> this.report.say("Without a reply: %s, %s".formatted(id, ledger.story(id))));
		this.report.say("The ledger: " + ledger.reasons());
		MarketTruth venue = new MarketTruth(world.simulators(), world.services().of(Target.MARKET_SYNC).address());
		venue.freeze();
		happens(venue::holds);
		venue.different().forEach((difference) -> this.report.say("Differs: " + difference));
		Verdict verdict = new Verdict(truth.missed(), truth.doubled(), settled && ledger.adds(), venue.wrong(),
				world.services().forced(), connections.growth(size.bounds().connections()), grown);
		List<String> complaints = verdict.complaints(size.bounds(), size.length());
		complaints.forEach(this.report::say);
		Map<String, @Nullable Object> figures = new LinkedHashMap<>();
		figures.put("minutes", size.length().toMinutes());
		figures.put("seed", size.seed());
		figures.put("kills", conductor.kills().values().stream().mapToInt(Integer::intValue).sum());
		figures.put("kills_by_target", conductor.kills());
		figures.put("restarts", world.services().restarts());
		figures.put("forced", verdict.forced());
		figures.put("ended_by_themselves", world.services().selfEnded());
		mentions(figures, truth);
		figures.put("missed", verdict.missed());
		figures.put("doubled", verdict.doubled());
		figures.put("invariant_ok", verdict.invariant());
		figures.put("market_rows", venue.checked());
		figures.put("market_rows_wrong", verdict.marketRowsWrong());
		figures.put("heap_growth_mb", rounded(grown.heapMb()));
		figures.put("threads_growth", rounded(grown.threads()));
		figures.put("connections_growth", verdict.connections());
		figures.put("disk_growth_mb", rounded(grown.diskMb()));
		figures.put("settled_s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
		figures.put("good", complaints.isEmpty());
		return figures;
	}

	private static boolean unaccounted(SoakWorld world) throws InterruptedException {
		return new Scrape(world.services().of(Target.GATEWAY).metrics()).accountsForAll();
	}

	private static boolean happens(Patience.Condition condition) throws InterruptedException {
		try {
			Patience.await(SETTLED, condition);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	private static void mentions(Map<String, @Nullable Object> figures, Truth truth) throws InterruptedException {
		List<Phase.Fate> asked = truth.fates().getOrDefault(Talk.ASKED, List.of());
		Micros times = new Phase(asked).times();
		figures.put("mentions", asked.size());
		figures.put("replies", asked.stream().mapToInt(Phase.Fate::replies).sum());
		figures.put("reply_p50_ms", times.millis(0.5));
		figures.put("reply_p99_ms", times.millis(0.99));
	}

	private static @Nullable Double rounded(OptionalDouble value) {
		return value.isEmpty() ? null : (Double) Report.rounded(value.getAsDouble());
	}

}
