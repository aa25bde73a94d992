package ai.aigg.insights.markets.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people and programs see of long work, on whichever instance it runs.
 */
@Component
public class SyncProgress {

	private final JdbcClient jdbc;

	SyncProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The newest run of each kind.
	 * @return at most one of each, in no order; none of a kind that never ran
	 */
	public List<SyncRun> latest() {
		return this.jdbc.sql("SELECT DISTINCT ON (kind) * FROM market_sync_runs ORDER BY kind, id DESC")
			.query(SyncProgress::run)
			.list();
	}

	/**
	 * The newest complete run of a kind.
	 * @param kind the kind
	 * @return the run, or nothing when there was none yet
	 */
	public Optional<SyncRun> lastComplete(RunKind kind) {
		return this.jdbc.sql("""
				SELECT * FROM market_sync_runs WHERE kind = :kind AND status = 'complete'
				ORDER BY finished_at DESC LIMIT 1
				""").param("kind", kind.column()).query(SyncProgress::run).optional();
	}

	private static SyncRun run(ResultSet row, int number) throws SQLException {
		long total = row.getLong("total");
		Long known = row.wasNull() ? null : total;
		return new SyncRun(RunKind.of(row.getString("kind")), row.getString("status"), instant(row, "started_at"),
				instantOrNull(row, "finished_at"), instant(row, "updated_at"), known,
				new Tally(row.getInt("pages"), row.getInt("seen"), row.getInt("changed"), row.getInt("skipped")),
				row.getString("detail"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
