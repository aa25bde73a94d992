package ai.aigg.insights.trials.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables of market-sync-service say about its work.
 */
final class SyncTables {

	private final DataSource owner;

	private final JdbcClient jdbc;

	SyncTables(DataSource owner) {
		this.owner = owner;
		this.jdbc = JdbcClient.create(owner);
	}

	/** Runs of a kind, the oldest first. */
	List<Run> runs(String kind) {
		return this.jdbc.sql("""
				SELECT id, status, pages, started_at, finished_at, detail FROM market_sync_runs
				WHERE kind = :kind ORDER BY id
				""").param("kind", kind).query(new DataClassRowMapper<>(Run.class)).list();
	}

	/** The newest run of a kind, if it is one after another. */
	Optional<Run> newest(String kind, long after) {
		return runs(kind).stream().filter((run) -> run.id() > after).reduce((first, second) -> second);
	}

	/** The number of the newest run of all, or 0. */
	long lastRun() {
		return this.jdbc.sql("SELECT coalesce(max(id), 0) FROM market_sync_runs").query(Long.class).single();
	}

	/** When each page of the backfill was read, by its offset. */
	Map<Long, OffsetDateTime> backfillPages() {
		return this.jdbc.sql("SELECT page_offset, read_at FROM market_backfill_pages")
			.query(new DataClassRowMapper<>(BackfillPage.class))
			.list()
			.stream()
			.collect(Collectors.toMap(BackfillPage::pageOffset, BackfillPage::readAt));
	}

	long markets() {
		return this.jdbc.sql("SELECT count(*) FROM markets").query(Long.class).single();
	}

	/** Markets that are there twice. */
	List<String> doubles() {
		return this.jdbc.sql("SELECT condition_id FROM market_details GROUP BY condition_id HAVING count(*) > 1")
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * What everybody is to know of: of each market its number of the last change and its
	 * price.
	 */
	List<PublicState> publicStates() {
		return this.jdbc
			.sql("SELECT market_id, change_seq, current_probability::text AS price, active, closed FROM markets "
					+ "WHERE change_seq > 0")
			.query(new DataClassRowMapper<>(PublicState.class))
			.list();
	}

	long published() {
		return this.jdbc.sql("SELECT published_seq FROM market_publication").query(Long.class).single();
	}

	/** The number of the last change. */
	long changed() {
		return this.jdbc.sql("SELECT max(change_seq) FROM polymarket_markets").query(Long.class).single();
	}

	/** The names of the instances that hold the lock of the sweep. */
	List<String> sweeping() {
		return this.jdbc.sql("""
				SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
				WHERE l.locktype = 'advisory' AND l.granted
					AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
					AND l.objid = (hashtext('polymarket_markets.sweep')::bigint & 4294967295)::oid
				""").query((row, number) -> row.getString(1)).list();
	}

	/**
	 * Keeps the publication from noting what it has sent.
	 * @return to be closed when it may
	 */
	Connection holdWatermark() throws SQLException {
		Connection connection = this.owner.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			// Rows can be locked under it, but not written.
			statement.execute("LOCK TABLE market_publication IN SHARE MODE");
		}
		return connection;
	}

	/**
	 * One run.
	 *
	 * @param id its number
	 * @param status running, complete or incomplete
	 * @param pages how many pages it has stored
	 * @param startedAt when it began
	 * @param finishedAt when it ended, or {@code null} while it runs
	 * @param detail why it ended early, or {@code null}
	 */
	record Run(long id, String status, int pages, OffsetDateTime startedAt, @Nullable OffsetDateTime finishedAt,
			@Nullable String detail) {
	}

	/**
	 * A page of the backfill.
	 *
	 * @param pageOffset where it begins
	 * @param readAt when it was stored
	 */
	record BackfillPage(long pageOffset, OffsetDateTime readAt) {
	}

	/**
	 * What consumers are to know of a market.
	 *
	 * @param marketId its id
	 * @param changeSeq the number of its last change
	 * @param price of its first outcome, or {@code null}
	 * @param active whether it is active
	 * @param closed whether it is closed
	 */
	record PublicState(String marketId, long changeSeq, @Nullable String price, boolean active, boolean closed) {
	}

}
