package ai.aigg.insights.console.operations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what the owners wrote down about their own running.
 */
@Component
class Ledgers {

	private static final int MOST = 100;

	private final ReadClient database;

	private final Clock clock;

	Ledgers(ReadClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The last sweeps of the markets and their like, the newest first. */
	List<Run> runs() {
		return this.database.sql("""
				SELECT kind, status, started_at, finished_at, seen, total, changed, skipped, detail
				FROM market_sync_runs ORDER BY id DESC LIMIT 8
				""")
			.query((row, number) -> new Run(Objects.requireNonNull(row.getString("kind")),
					Objects.requireNonNull(row.getString("status")), Columns.instantOrNull(row, "started_at"),
					Columns.instantOrNull(row, "finished_at"), row.getLong("seen"), row.getObject("total", Long.class),
					row.getLong("changed"), row.getLong("skipped"), row.getString("detail")))
			.list();
	}

	/** What today (UTC) has cost so far, reserved money included. */
	List<Spent> spentToday() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return this.database.sql("""
				SELECT 'X' AS what, (SELECT usd FROM gateway_spend WHERE spend_day = :today) AS usd
				UNION ALL
				SELECT 'Research', (SELECT committed_usd FROM research_budget WHERE day = :today)
				UNION ALL
				SELECT 'Models', (SELECT spent_usd FROM analysis_budget WHERE day = :today AND access_level = 'all')
				""")
			.param("today", today)
			.query((row, number) -> new Spent(Objects.requireNonNull(row.getString("what")),
					Objects.requireNonNullElse(row.getBigDecimal("usd"), BigDecimal.ZERO)))
			.list();
	}

	/** What operators did at all owners, the newest first. */
	List<Act> acts() {
		return this.database.sql("""
				SELECT * FROM (
				    (SELECT 'twitter-gateway' AS owner, happened_at, actor, way, act, target, before_value, after_value,
				        outcome FROM gateway_audit ORDER BY happened_at DESC LIMIT :most)
				    UNION ALL
				    (SELECT 'analysis-service', happened_at, actor, way, act, target, before_value, after_value,
				        outcome FROM analysis_audit ORDER BY happened_at DESC LIMIT :most)
				    UNION ALL
				    (SELECT 'research-service', happened_at, actor, way, act, target, before_value, after_value,
				        outcome FROM research_audit ORDER BY happened_at DESC LIMIT :most)
				    UNION ALL
				    (SELECT 'market-sync-service', happened_at, actor, way, act, target, before_value, after_value,
				        outcome FROM market_sync_audit ORDER BY happened_at DESC LIMIT :most)
				) acts ORDER BY happened_at DESC LIMIT :most
				""")
			.param("most", MOST)
			.query((row, number) -> new Act(Objects.requireNonNull(row.getString("owner")),
					Columns.instantOrNull(row, "happened_at"), row.getString("actor"), row.getString("way"),
					row.getString("act"), row.getString("target"), row.getString("before_value"),
					row.getString("after_value"), row.getString("outcome")))
			.list();
	}

	/**
	 * A reading of the markets.
	 *
	 * @param kind sweep, backfill or enrichment
	 * @param status running, complete or incomplete
	 * @param startedAt when it began
	 * @param finishedAt when it ended, or {@code null}
	 * @param seen markets that it saw
	 * @param total how many there are to see, or {@code null}
	 * @param changed markets that had changed
	 * @param skipped markets that could not be read
	 * @param detail what went wrong, or {@code null}
	 */
	record Run(String kind, String status, @Nullable Instant startedAt, @Nullable Instant finishedAt, long seen,
			@Nullable Long total, long changed, long skipped, @Nullable String detail) {

		/** How far it is, 0 to 1; {@code null} where that is not known. */
		public @Nullable Double progress() {
			return (this.total != null && this.total > 0) ? Math.min(1, (double) this.seen / this.total) : null;
		}

	}

	/**
	 * Money.
	 *
	 * @param what for
	 * @param usd how much
	 */
	record Spent(String what, BigDecimal usd) {
	}

	/**
	 * What an operator did.
	 *
	 * @param owner where
	 * @param at when
	 * @param actor who
	 * @param way how they came
	 * @param act what
	 * @param target to what
	 * @param before how it was
	 * @param after how it is
	 * @param outcome done, or how it was refused
	 */
	record Act(String owner, @Nullable Instant at, @Nullable String actor, @Nullable String way, @Nullable String act,
			@Nullable String target, @Nullable String before, @Nullable String after, @Nullable String outcome) {
	}

}
