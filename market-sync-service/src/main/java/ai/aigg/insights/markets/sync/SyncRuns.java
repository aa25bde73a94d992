package ai.aigg.insights.markets.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of sweeps.
 */
@Component
class SyncRuns {

	private static final int MAX_DETAIL = 1_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	SyncRuns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Begins a sweep's record. Whoever calls it is the only one who sweeps, so a record
	 * that is still running was left behind.
	 * @param keep how long older records are kept
	 * @return the record's id
	 */
	long begin(Duration keep) {
		OffsetDateTime now = now();
		this.jdbc.sql("""
				UPDATE market_sync_runs SET status = 'incomplete', finished_at = :now, detail = 'its instance ended'
				WHERE status = 'running'
				""").param("now", now).update();
		this.jdbc.sql("DELETE FROM market_sync_runs WHERE finished_at < :limit")
			.param("limit", now.minus(keep))
			.update();
		return this.jdbc.sql("""
				INSERT INTO market_sync_runs (kind, status, started_at) VALUES ('sweep', 'running', :now) RETURNING id
				""").param("now", now).query(Long.class).single();
	}

	void progress(long id, SweepTally tally) {
		finish(id, "running", tally, null);
	}

	void complete(long id, SweepTally tally) {
		finish(id, "complete", tally, null);
	}

	void incomplete(long id, SweepTally tally, String detail) {
		finish(id, "incomplete", tally, detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
	}

	private void finish(long id, String status, SweepTally tally, @Nullable String detail) {
		this.jdbc.sql("""
				UPDATE market_sync_runs
				SET status = :status, pages = :pages, seen = :seen, changed = :changed, skipped = :skipped,
					detail = :detail, finished_at = CASE WHEN :status = 'running' THEN NULL ELSE :now END
				WHERE id = :id
				""")
			.param("status", status)
			.param("pages", tally.pages())
			.param("seen", tally.seen())
			.param("changed", tally.changed())
			.param("skipped", tally.skipped())
			.param("detail", detail)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/**
	 * When the last complete sweep ended, on whichever instance.
	 * @return the moment, or nothing when there was none yet
	 */
	Optional<Instant> lastComplete() {
		return this.jdbc
			.sql("SELECT max(finished_at) FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * Why the newest sweep that ended early did.
	 * @return a sentence, or nothing when none ended early
	 */
	Optional<String> lastFailure() {
		return this.jdbc
			.sql("""
					SELECT detail FROM market_sync_runs WHERE kind = 'sweep' AND status = 'incomplete' AND detail IS NOT NULL
					ORDER BY id DESC LIMIT 1
					""")
			.query(String.class)
			.optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
