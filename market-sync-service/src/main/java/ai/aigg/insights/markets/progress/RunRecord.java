package ai.aigg.insights.markets.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import ai.aigg.insights.markets.catalog.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record of one run under way; it also tells the log how far the run is. For the
 * thread that does the work.
 */
public final class RunRecord {

	private static final Logger log = LoggerFactory.getLogger(RunRecord.class);

	private static final int MAX_DETAIL = 1_000;

	private static final Duration WRITE_EVERY = Duration.ofSeconds(1);

	private static final Duration LOG_EVERY = Duration.ofSeconds(10);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final long id;

	private final RunKind kind;

	private final Instant started;

	private Tally tally = Tally.NOTHING;

	private @Nullable Long total;

	private Instant written;

	private Instant logged;

	RunRecord(JdbcClient jdbc, Clock clock, long id, RunKind kind, Instant started) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.id = id;
		this.kind = kind;
		this.started = started;
		this.written = started;
		this.logged = started;
	}

	/**
	 * Says how much there is to see.
	 * @param markets about how many markets
	 */
	public void expect(long markets) {
		this.total = (markets > 0) ? markets : null;
	}

	/**
	 * Adds what was done since.
	 * @param pages pages read and stored
	 * @param skipped objects that were no markets
	 * @param stored what became of the markets
	 */
	public void add(int pages, int skipped, Stored stored) {
		this.tally = this.tally.plus(pages, skipped, stored);
		Instant now = this.clock.instant();
		if (!now.isBefore(this.written.plus(WRITE_EVERY))) {
			this.written = now;
			write("running", null);
		}
		if (!now.isBefore(this.logged.plus(LOG_EVERY))) {
			this.logged = now;
			log.info("{}: {}", this.kind,
					new SyncRun(this.kind, "running", this.started, null, now, this.total, this.tally, null)
						.sentence());
		}
	}

	/**
	 * Ends the run as complete.
	 * @param detail what to know of it, or {@code null}
	 */
	public void complete(@Nullable String detail) {
		write("complete", detail);
	}

	/**
	 * Ends the run early.
	 * @param detail why
	 */
	public void incomplete(String detail) {
		write("incomplete", detail);
	}

	/**
	 * What was done.
	 * @return everything that was added
	 */
	public Tally tally() {
		return this.tally;
	}

	/**
	 * How long it has taken.
	 * @return from its begin to now
	 */
	public Duration duration() {
		return Duration.between(this.started, this.clock.instant());
	}

	private void write(String status, @Nullable String detail) {
		this.jdbc.sql("""
				UPDATE market_sync_runs
				SET status = :status, pages = :pages, seen = :seen, changed = :changed, skipped = :skipped,
					total = :total, detail = :detail, updated_at = :now,
					finished_at = CASE WHEN :status = 'running' THEN NULL ELSE :now END
				WHERE id = :id
				""")
			.param("status", status)
			.param("pages", this.tally.pages())
			.param("seen", this.tally.seen())
			.param("changed", this.tally.changed())
			.param("skipped", this.tally.skipped())
			.param("total", this.total)
			.param("detail", (detail != null) ? detail.substring(0, Math.min(detail.length(), MAX_DETAIL)) : null)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", this.id)
			.update();
	}

}
