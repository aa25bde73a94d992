package ai.aigg.insights.benchmarks.mentions;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import ai.aigg.insights.benchmarks.report.Machine;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.search.Micros;
import ai.aigg.insights.benchmarks.search.SearchClient;
import ai.aigg.insights.benchmarks.search.SearchWorld;
import ai.aigg.insights.benchmarks.search.Texts;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.Surroundings;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets many people mention the bot on the simulated X, with everything but analysis in
 * between, and counts the replies that X shows.
 */
public final class MentionsBench {

	private static final String DATABASE = "mentions";

	private static final Duration INDEXED_WITHIN = Duration.ofMinutes(10);

	/**
	 * Unknown outcomes are looked up several times, and what got lost is sent again late.
	 */
	private static final Duration SETTLED_WITHIN = Duration.ofMinutes(5);

	private static final int UNDESERVING = 50;

	/** How many mentions without a reply are named. */
	private static final int TOLD = 20;

	private static final int WARM_UP = 200;

	private static final Map<String, String> GATEWAY = Map.ofEntries(
			// As often as X lets one poll: it lists no more than the latest 800 mentions.
			Map.entry("aigg.gateway.mentions.poll-interval", "3s"),
			// Before the end of the benchmark; in production after five minutes.
			Map.entry("aigg.gateway.replay.after", "150s"), Map.entry("aigg.x.spend.usd-per-day", "1000000"),
			// In production the last look comes after five minutes.
			Map.entry("aigg.gateway.sending.looks", "1s,3s,6s,12s"),
			Map.entry("aigg.gateway.quotas.whitelist-hour", "1000000"),
			Map.entry("aigg.gateway.quotas.whitelist-day", "1000000"),
			Map.entry("aigg.gateway.quotas.conversation-hour", "1000000"),
			Map.entry("aigg.gateway.quotas.conversation-day", "1000000"),
			Map.entry("aigg.gateway.quotas.global-hour", "1000000"),
			Map.entry("aigg.gateway.quotas.global-day", "1000000"));

	/** An X with all its rules, but for how much it lets one account do. */
	private static final List<String> SIMULATORS = Stream
		.concat(Stream.of("world.size=50", "world.running=false", "world.archive=0", "x.webhook.senders=64"),
				Stream.of("mentions", "timeline", "lookup", "create", "webhooks")
					.map((endpoint) -> "x.limits.%s=1000000".formatted(endpoint)))
		.map((setting) -> "aigg.simulators." + setting)
		.toList();

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the benchmark.
	 * @param server a server that keeps what it is given
	 * @param folder for files that are gone afterwards
	 * @param report is told the figures
	 */
	public MentionsBench(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs once.
	 * @param size how much is asked
	 * @return the figures
	 * @throws SQLException when the database fails
	 * @throws IOException when a file cannot be read or the simulators fail
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when something does not happen in time
	 */
	public Map<String, Object> run(MentionsSize size)
			throws SQLException, IOException, InterruptedException, TimeoutException {
		Texts texts = Texts.read(size.universe(), null, size.markets());
		this.server.createDatabase(DATABASE, "template1");
		new DatabaseProvisioner(this.server.owner(DATABASE)).provision(Map.of());
		new SearchWorld(this.server.owner(DATABASE), texts, this.report).fill(size.markets(), size.markets());
		this.report.say("Starting the services …");
		try (Surroundings around = Surroundings.start(this.folder, SIMULATORS);
				ConfigurableApplicationContext markets = MeasuredService.MARKET_SYNC.start(this.server, DATABASE,
						around, SearchWorld.SETTINGS);
				ConfigurableApplicationContext gateway = MeasuredService.GATEWAY.start(this.server, DATABASE, around,
						GATEWAY);
				InstantAnalysis _ = new InstantAnalysis(around.bootstrapServers(), this.server.owner(DATABASE))) {
			try (SearchClient search = new SearchClient(port(markets))) {
				Patience.await(INDEXED_WITHIN, search::ready);
			}
			around.control()
				.push(URI.create("http://127.0.0.1:%d/webhooks/x".formatted(port(gateway))), "post.mention.create",
						"post.reply.create");
			return measure(size, texts, new Traffic(around, size.users()), new Truth(around.control()));
		}
	}

	private static int port(ConfigurableApplicationContext service) {
		return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private Map<String, Object> measure(MentionsSize size, Texts texts, Traffic traffic, Truth truth)
			throws InterruptedException, TimeoutException {
		Ledger ledger = new Ledger(this.server.owner(DATABASE));
		Questions questions = new Questions(texts, size.markets());
		traffic.calm();
		Map<String, String> blocked = traffic.accounts(UNDESERVING);
		block(blocked);
		this.report.say("Warming up …");
		traffic.mention("warm", questions.words(WARM_UP), size.matchRate(), false);
		traffic.mention("warm", questions.links(WARM_UP), size.linkRate() / 2, false);
		settle(truth, ledger);
		int words = (int) (size.matchRate() / 2 * size.half().toSeconds());
		int links = (int) (size.linkRate() / 2 * size.half().toSeconds());
		this.report.say("Half the load, nothing goes wrong …");
		traffic.mention("half-words", questions.words(words), size.matchRate() / 2, false);
		settle(truth, ledger);
		traffic.mention("half-links", questions.links(links), size.linkRate() / 2, false);
		settle(truth, ledger);
		int rest = Math.max(5, size.mentions() - 2 * WARM_UP - words - links);
		this.report.say("More than it can take, and everything goes wrong …");
		traffic.trouble(size.unknown());
		traffic.mention("words", questions.words(rest / 5), size.matchRate() * size.overload(), true);
		traffic.undeserving(List.copyOf(blocked.keySet()));
		settle(truth, ledger);
		this.report.say("The same with links …");
		traffic.mention("links", questions.links(rest - rest / 5), size.linkRate() * size.overload(), true);
		settle(truth, ledger);
		return figures(size, truth, ledger);
	}

	private void block(Map<String, String> users) {
		JdbcClient owner = JdbcClient.create(this.server.owner(DATABASE));
		users.forEach((name, id) -> owner
			.sql("INSERT INTO twitter_users (user_id, username, access_level) VALUES (:id, :name, 'blocked')")
			.param("id", id)
			.param("name", name)
			.update());
	}

	/**
	 * Waits until nothing is pending and nobody waits for a reply; when that does not
	 * come, the figures say so.
	 */
	private void settle(Truth truth, Ledger ledger) throws InterruptedException {
		try {
			Patience.await(SETTLED_WITHIN, () -> truth.missed() == 0 && ledger.pending() == 0);
		}
		catch (TimeoutException ex) {
			List<String> missed = truth.withoutReply();
			this.report
				.say("Not settled: %d mentions without a reply, %d pending".formatted(missed.size(), ledger.pending()));
			missed.stream()
				.limit(TOLD)
				.forEach((id) -> this.report.say("Without a reply: %s, %s".formatted(id, ledger.story(id))));
		}
	}

	private Map<String, Object> figures(MentionsSize size, Truth truth, Ledger ledger) throws InterruptedException {
		Map<String, List<Phase.Fate>> fates = truth.fates();
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("mentions", fates.values().stream().mapToInt(List::size).sum());
		figures.put("users", size.users());
		figures.put("open_markets", size.markets());
		figures.put("unknown_share", size.unknown());
		figures.put("mentions_per_s", phase(fates, "words").repliesPerSecond());
		figures.put("offered_per_s", size.matchRate() * size.overload());
		figures.put("link_mentions_per_s", phase(fates, "links").repliesPerSecond());
		figures.put("link_offered_per_s", size.linkRate() * size.overload());
		Micros words = phase(fates, "half-words").times();
		figures.put("reply_p50_ms", words.millis(0.5));
		figures.put("reply_p99_ms", words.millis(0.99));
		Micros links = phase(fates, "half-links").times();
		figures.put("link_reply_p50_ms", links.millis(0.5));
		figures.put("link_reply_p99_ms", links.millis(0.99));
		figures.put("step_p50_p99_ms", ledger.steps(phase(fates, "half-words").ids()));
		figures.put("link_step_p50_p99_ms", ledger.steps(phase(fates, "half-links").ids()));
		figures.put("reasons", ledger.reasons());
		figures.put("missed", truth.missed());
		figures.put("doubled", truth.doubled());
		figures.put("invariant_ok", ledger.adds());
		figures.put("peak_rss_mb", Machine.peakMemoryMb());
		return figures;
	}

	private static Phase phase(Map<String, List<Phase.Fate>> fates, String tag) {
		return new Phase(Objects.requireNonNull(fates.getOrDefault(tag, List.of())));
	}

}
