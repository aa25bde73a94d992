package ai.aigg.insights.benchmarks.chaos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.ServiceProcess;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.world.Patience;

/**
 * Lets people mention the bot while gateways are killed at every step, and compares what
 * X shows in the end with what was to be.
 */
public final class ChaosMentions {

	private static final Duration SETTLING = Duration.ofMinutes(4);

	private static final Duration METRICS = Duration.ofSeconds(75);

	private static final Duration LATE = Duration.ofSeconds(15);

	private final Path folder;

	private final Report report;

	/**
	 * Prepares a run.
	 * @param folder for data and logs
	 * @param report where progress goes
	 */
	public ChaosMentions(Path folder, Report report) {
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs.
	 * @param size how much chaos
	 * @return the figures, among them {@code good}
	 * @throws Exception when something cannot be started, or ends that was not killed
	 */
	public Map<String, Object> run(ChaosSize size) throws Exception {
		long begun = System.nanoTime();
		this.report.say("Starting PostgreSQL, the broker, X and %d gateways".formatted(size.gateways()));
		try (World world = World.start(this.folder, size.gateways())) {
			Killer killer = new Killer(world, this.report, size.every());
			kill(world, killer, size);
			this.report.say("Everything settles");
			boolean settled = settled(world);
			return figures(world, killer, settled, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
		}
	}

	private static void kill(World world, Killer killer, ChaosSize size) throws Exception {
		long end = System.nanoTime() + size.limit().toNanos();
		try (ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor()) {
			ScheduledFuture<?> talk = people.scheduleAtFixedRate(() -> act(world.crowd()), 0,
					(long) (1e9 / size.rate()), TimeUnit.NANOSECONDS);
			try {
				while (killer.tally().total() < size.kills() && System.nanoTime() < end) {
					killer.strike();
					world.ring().check();
					if (talk.isDone()) {
						talk.get();
					}
				}
			}
			finally {
				people.shutdownNow();
			}
		}
	}

	private static void act(Crowd crowd) {
		try {
			crowd.act();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean settled(World world) throws InterruptedException {
		if (!happens(SETTLING, () -> isSettled(world))) {
			return false;
		}
		// What was sent late may still arrive.
		happens(LATE, () -> verdict(world).isGood());
		return true;
	}

	private static boolean happens(Duration limit, Patience.Condition condition) throws InterruptedException {
		try {
			Patience.await(limit, condition);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	private static boolean isSettled(World world) throws InterruptedException {
		try {
			return !world.gateways().ready().isEmpty() && LedgerView.read(world.database()).isSettled();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The ledger cannot be read", ex);
		}
	}

	private static Verdict verdict(World world) throws InterruptedException {
		return Verdict.of(world.crowd().fates(), world.x().replies());
	}

	private Map<String, Object> figures(World world, Killer killer, boolean settled, long seconds) throws Exception {
		Verdict verdict = verdict(world);
		LedgerView ledger = LedgerView.read(world.database());
		int elsewhere = world.x().elsewhere() - world.crowd().ownPosts();
		boolean invariant = settled && agrees(world, ledger);
		for (String id : verdict.wrong()) {
			this.report.say("Wrong: " + LedgerView.story(world.database(), id));
		}
		this.report.say("The ledger: " + ledger);
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("kills", killer.tally().total());
		figures.put("kills_by_arrow", killer.tally().byArrow());
		figures.put("broker_kills", killer.brokerKills());
		figures.put("database_kills", killer.databaseKills());
		figures.put("ended_by_themselves", world.gateways().selfEnded());
		figures.put("posts", verdict.posts());
		figures.put("mentions", verdict.mentions());
		figures.put("replies", verdict.replies());
		figures.put("missed", verdict.missed().size());
		figures.put("doubled", verdict.doubled().size());
		figures.put("unwanted", verdict.unwanted().size() + elsewhere);
		figures.put("received", ledger.received());
		figures.put("answered", ledger.of("complete"));
		figures.put("refused_or_failed", ledger.of("failed"));
		figures.put("pending", ledger.of("pending"));
		figures.put("invariant_ok", invariant);
		figures.put("good", verdict.isGood() && elsewhere == 0 && invariant);
		figures.put("seconds", seconds);
		return figures;
	}

	private static boolean agrees(World world, LedgerView ledger) throws InterruptedException {
		return happens(METRICS, () -> {
			for (ServiceProcess gateway : world.gateways().ready()) {
				if (ledger.agreesWith(gateway.metrics())) {
					return true;
				}
			}
			return false;
		});
	}

}
