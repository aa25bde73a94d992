package ai.aigg.insights.markets.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of long work.
 */
@Component
public class SyncRuns {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final RunSettings settings;

	SyncRuns(JdbcClient jdbc, Clock clock, RunSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Begins the record of a run. Whoever calls it is the only one who does this work, so
	 * a record that is still running was left behind.
	 * @param kind what is read
	 * @param whole of a sweep, whether it reads the open set as one list
	 * @return the record
	 */
	public RunRecord begin(RunKind kind, boolean whole) {
		Instant now = this.clock.instant();
		OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				UPDATE market_sync_runs SET status = 'incomplete', finished_at = :now, detail = 'its instance ended'
				WHERE kind = :kind AND status = 'running'
				""").param("now", time).param("kind", kind.column()).update();
		this.jdbc.sql("DELETE FROM market_sync_runs WHERE finished_at < :limit")
			.param("limit", time.minus(this.settings.keepRuns()))
			.update();
		long id = this.jdbc.sql("""
				INSERT INTO market_sync_runs (kind, status, started_at, updated_at, whole)
				VALUES (:kind, 'running', :now, :now, :whole) RETURNING id
				""").param("kind", kind.column()).param("now", time).param("whole", whole).query(Long.class).single();
		return new RunRecord(this.jdbc, this.clock, id, kind, now);
	}

	/**
	 * When the last complete sweep ended, on whichever instance.
	 * @return the moment, or nothing when there was none yet
	 */
	public Optional<Instant> lastComplete() {
		return newest("max(finished_at)", "true");
	}

	/**
	 * When the last complete sweep began.
	 * @return the moment, or nothing when there was none yet
	 */
	public Optional<Instant> lastCompleteBegan() {
		return newest("max(started_at)", "true");
	}

	/**
	 * When the last complete sweep that read the open set as one list began.
	 * @return the moment, or nothing when there was none yet
	 */
	public Optional<Instant> lastWholeBegan() {
		return newest("max(started_at)", "whole");
	}

	private Optional<Instant> newest(String value, String condition) {
		return this.jdbc
			.sql("SELECT %s FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete' AND %s".formatted(value,
					condition))
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * Why the newest sweep that ended early did.
	 * @return a sentence, or nothing when none ended early
	 */
	public Optional<String> lastFailure() {
		return this.jdbc
			.sql("""
					SELECT detail FROM market_sync_runs WHERE kind = 'sweep' AND status = 'incomplete' AND detail IS NOT NULL
					ORDER BY id DESC LIMIT 1
					""")
			.query(String.class)
			.optional();
	}

}
