package ai.aigg.insights.trials.chaos;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The market-sync-service under test, with short intervals, and what its tables say.
 */
final class Service implements AutoCloseable {

	private static final Map<String, String> IN_A_HURRY = Map.ofEntries(Map.entry("aigg.pace.enabled", "false"),
			Map.entry("aigg.markets.sync.interval", "1s"), Map.entry("aigg.markets.sync.retry", "250ms"),
			Map.entry("aigg.markets.sync.deadline", "20s"), Map.entry("aigg.markets.sync.chains", "2"),
			Map.entry("aigg.markets.discovery.interval", "2s"), Map.entry("aigg.markets.backfill.interval", "5s"),
			Map.entry("aigg.markets.backfill.retry", "500ms"), Map.entry("aigg.markets.backfill.ask-again", "5s"),
			Map.entry("aigg.markets.resolution.first-look", "0s"), Map.entry("aigg.markets.resolution.pace", "1s"),
			Map.entry("aigg.markets.resolution.interval", "500ms"),
			Map.entry("aigg.markets.resolution.enrol-interval", "1s"),
			Map.entry("aigg.markets.resolution.confirm-after", "5s"), Map.entry("aigg.markets.live.refresh", "2s"),
			Map.entry("aigg.markets.live.interval", "200ms"), Map.entry("aigg.markets.live.mute", "1s"),
			Map.entry("aigg.markets.live.watch", "250ms"), Map.entry("aigg.markets.live.take-over", "500ms"),
			Map.entry("aigg.upstream.clob-socket.silence", "1s"), Map.entry("aigg.upstream.clob-socket.quiet", "3s"),
			Map.entry("aigg.upstream.clob-socket.ping", "1s"), Map.entry("aigg.upstream.clob-socket.back-off", "100ms"),
			Map.entry("aigg.upstream.clob-socket.max-back-off", "500ms"),
			// Reading every title by models would take the processor from what is tested.
			Map.entry("aigg.markets.matching.index.start-after", "1h"),
			Map.entry("aigg.upstream.gamma.read-timeout", "5s"), Map.entry("aigg.upstream.clob.read-timeout", "5s"));

	private final ConfigurableApplicationContext context;

	private final JdbcClient jdbc;

	private final URI address;

	/**
	 * Starts it.
	 * @param venue the address of its Polymarket
	 * @param database an empty one
	 */
	Service(URI venue, TestDatabase database) {
		this.jdbc = JdbcClient.create(database.owner());
		Map<String, String> properties = new HashMap<>(IN_A_HURRY);
		properties.putAll(database.springProperties(ServiceRole.MARKET_SYNC));
		properties.put("server.port", "0");
		properties.put("management.server.port", "0");
		properties.put("server.address", "127.0.0.1");
		properties.put("aigg.upstream.gamma.base-url", venue + "/gamma");
		properties.put("aigg.upstream.clob.base-url", venue + "/clob");
		properties.put("aigg.upstream.clob-socket.url",
				venue.toString().replaceFirst("http", "ws") + "/clob/ws/market");
		this.context = ServiceApplication.builder(MarketSyncApplication.class, "market-sync-service")
			.registerShutdownHook(false)
			.run(properties.entrySet()
				.stream()
				.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
				.toArray(String[]::new));
		this.address = URI
			.create("http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	URI address() {
		return this.address;
	}

	/** The number of the newest sweep; those that begin from now on have higher ones. */
	long newestSweep() {
		return this.jdbc.sql("SELECT coalesce(max(id), 0) FROM market_sync_runs WHERE kind = 'sweep'")
			.query(Long.class)
			.single();
	}

	/** Sweeps with a higher number that have ended, in their order. */
	List<SweepRun> endedAfter(long sweep) {
		return this.jdbc.sql("""
				SELECT id, status, coalesce(detail, '') AS detail FROM market_sync_runs
				WHERE kind = 'sweep' AND id > :id AND status <> 'running' ORDER BY id
				""")
			.param("id", sweep)
			.query((row, number) -> new SweepRun(row.getLong("id"), row.getString("status"), row.getString("detail")))
			.list();
	}

	/** Whether all of CLOB's list was read, and Gamma has named all that it knows. */
	boolean hasHistory() {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM market_sync_runs WHERE kind = 'backfill' AND status = 'complete')
					AND NOT EXISTS (SELECT FROM polymarket_markets WHERE market_id LIKE '0x%')
				""").query(Boolean.class).single();
	}

	/** Markets that the tables call closed, or whose outcome they call final. */
	Set<String> over() {
		return Set.copyOf(this.jdbc.sql("""
				SELECT m.market_id FROM market_details d JOIN polymarket_markets m ON m.id = d.id
				WHERE d.closed OR d.resolution IN ('RESOLVED', 'VOID')
				""").query((row, number) -> row.getString(1)).list());
	}

	/** What the table says of a market: {@code OPEN}, or {@code RESOLVED Yes closed}. */
	String standing(long market) {
		return this.jdbc.sql("""
				SELECT concat_ws(' ', d.resolution, d.winning_outcome, CASE WHEN d.closed THEN 'closed' END)
				FROM market_details d JOIN polymarket_markets m ON m.id = d.id WHERE m.market_id = :id
				""").param("id", Long.toString(market)).query(String.class).optional().orElse("unknown");
	}

	/** Open markets that have lost their tokens. */
	long withoutTokens() {
		return this.jdbc.sql("SELECT count(*) FROM market_details WHERE NOT closed AND cardinality(token_ids) = 0")
			.query(Long.class)
			.single();
	}

	/** Whether everything that changed was published. */
	boolean hasPublished() {
		return this.jdbc.sql("""
				SELECT (SELECT published_seq FROM market_publication)
					= (SELECT coalesce(max(change_seq), 0) FROM polymarket_markets)
				""").query(Boolean.class).single();
	}

	/** What consumers are to know of each market that was ever published. */
	Map<String, Shown> shown() {
		Map<String, Shown> shown = new HashMap<>();
		this.jdbc.sql("SELECT * FROM markets WHERE change_seq > 0")
			.query((row, number) -> Map.entry(row.getString("market_id"), Shown.of(row)))
			.list()
			.forEach((entry) -> shown.put(entry.getKey(), entry.getValue()));
		return shown;
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * The record of a sweep.
	 *
	 * @param id its number
	 * @param status {@code complete} or {@code incomplete}
	 * @param detail why it is not complete
	 */
	record SweepRun(long id, String status, String detail) {

		boolean complete() {
			return this.status.equals("complete");
		}

	}

}
