package ai.aigg.insights.analysis.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows where the months are, and moves whole ones.
 */
@Repository
class Months {

	private final JdbcClient jdbc;

	private final Vacuum vacuum;

	private final Clock clock;

	Months(JdbcClient jdbc, Vacuum vacuum, Clock clock) {
		this.jdbc = jdbc;
		this.vacuum = vacuum;
		this.clock = clock;
	}

	/** The months that have a partition among the live analyses, the oldest first. */
	List<Month> live() {
		return this.jdbc
			.sql("""
					SELECT to_date(substring(inhrelid::regclass::text FROM 'analysis_y([0-9]{4}m[0-9]{2})$'), 'YYYY"m"MM') AS month
					FROM pg_inherits
					WHERE inhparent = 'analysis'::regclass AND inhrelid::regclass::text ~ '^analysis_y[0-9]{4}m[0-9]{2}$'
					ORDER BY 1
					""")
			.query(LocalDate.class)
			.list()
			.stream()
			.map((date) -> new Month(YearMonth.from(Objects.requireNonNull(date))))
			.toList();
	}

	/** Whether the archive has a place of its own for rows of a month. */
	boolean isInArchive(Month month) {
		return this.jdbc.sql("""
				SELECT coalesce(analysis_month_parent(:month) = 'analysis_archive', false)
				    OR to_regclass(:batches) IS NOT NULL
				""")
			.param("month", month.date())
			.param("batches", "analysis_archive_y" + month.toString().replace('-', 'm'))
			.query(Boolean.class)
			.single();
	}

	/** Whether a month was moved whole. */
	boolean wasSwapped(Month month) {
		return this.jdbc.sql("SELECT coalesce(analysis_month_parent(:month) = 'analysis_archive', false)")
			.param("month", month.date())
			.query(Boolean.class)
			.single();
	}

	void ensureInArchive(Month month) {
		call("SELECT analysis_archive_ensure_month(:month)", month);
	}

	void ensureLive(Month month) {
		this.jdbc.sql("SELECT analysis_ensure_partitions(:begin, 0)")
			.param("begin", month.begin().atOffset(ZoneOffset.UTC))
			.query()
			.singleRow();
	}

	void bound(Month month) {
		call("SELECT analysis_month_bound(:month)", month);
	}

	void validate(Month month) {
		call("SELECT analysis_month_validate(:month)", month);
	}

	void swap(Month month, boolean toArchive) {
		call("SELECT analysis_month_swap(:month, " + toArchive + ")", month);
	}

	void dropEmpty(Month month) {
		call("SELECT analysis_month_drop_empty(:month)", month);
	}

	/**
	 * Gives the space of deleted rows back: without that a look for references reads all
	 * of them, while others wait. Where the server is older than 17 only its owner may do
	 * that, and autovacuum does it later.
	 */
	void vacuum(Month month) {
		boolean may = this.jdbc.sql("SELECT analysis_month_may_be_vacuumed(:month)")
			.param("month", month.date())
			.query(Boolean.class)
			.single();
		if (may) {
			this.vacuum.gently("analysis_y" + month.toString().replace('-', 'm'));
		}
	}

	private void call(String sql, Month month) {
		this.jdbc.sql(sql).param("month", month.date()).query().singleRow();
	}

	/** Months that were restored and stay for now. */
	Set<Month> kept() {
		return this.jdbc.sql("SELECT month FROM analysis_archive_months WHERE state = 'RESTORED' AND keep_until > :now")
			.param("now", now())
			.query(LocalDate.class)
			.list()
			.stream()
			.map((date) -> new Month(YearMonth.from(Objects.requireNonNull(date))))
			.collect(Collectors.toSet());
	}

	void note(Month month, State state, long moved, @Nullable Duration keep) {
		this.jdbc.sql("""
				INSERT INTO analysis_archive_months (month, state, rows_moved, changed_at, keep_until)
				VALUES (:month, :state, :moved, :now, :keepUntil)
				ON CONFLICT (month) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at,
				    keep_until = excluded.keep_until,
				    rows_moved = CASE excluded.state WHEN 'RESTORED' THEN 0
				        ELSE analysis_archive_months.rows_moved + excluded.rows_moved END
				""")
			.param("month", month.date())
			.param("state", state.name())
			.param("moved", moved)
			.param("now", now())
			.param("keepUntil", (keep != null) ? now().plus(keep) : null)
			.update();
	}

	/** What is known of every month that was ever touched, the newest first. */
	List<Noted> noted() {
		return this.jdbc.sql("SELECT * FROM analysis_archive_months ORDER BY month DESC LIMIT 1000")
			.query((row, number) -> new Noted(YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
					State.valueOf(row.getString("state")), row.getLong("rows_moved"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant(),
					instant(row.getObject("keep_until", OffsetDateTime.class))))
			.list();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * How far a month is.
	 */
	enum State {

		/** Some of it is in the archive. */
		MOVING,

		/** It is in the archive. */
		ARCHIVED,

		/** It was taken out of the archive. */
		RESTORED

	}

	/**
	 * What is known of a month.
	 *
	 * @param month year and month
	 * @param state how far it is
	 * @param rowsMoved analyses that went to the archive since it was last restored
	 * @param changedAt when the state was noted
	 * @param keepUntil until when a restored one stays, or {@code null}
	 */
	record Noted(String month, State state, long rowsMoved, Instant changedAt, @Nullable Instant keepUntil) {
	}

}
