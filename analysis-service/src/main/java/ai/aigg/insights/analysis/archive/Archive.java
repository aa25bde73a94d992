package ai.aigg.insights.analysis.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings what is old enough into the archive: a whole month at once where all of it is
 * old enough and none of it was moved before, else row by row.
 */
@Component
class Archive {

	private static final Logger log = LoggerFactory.getLogger(Archive.class);

	private static final Duration VALIDATION_LIMIT = Duration.ofMinutes(10);

	private final Months months;

	private final Mover mover;

	private final Rows rows;

	private final Patience patience;

	private final JdbcClient jdbc;

	private final ArchiveSettings settings;

	private final Clock clock;

	Archive(Months months, Mover mover, Rows rows, Patience patience, JdbcClient jdbc, ArchiveSettings settings,
			Clock clock) {
		this.months = months;
		this.mover = mover;
		this.rows = rows;
		this.patience = patience;
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Says what a run would do; nothing is changed.
	 * @return the plan
	 */
	ArchivePlan plan() {
		Instant before = before();
		Set<Month> kept = this.months.kept();
		List<ArchivePlan.Step> steps = new ArrayList<>();
		for (Month month : due(before)) {
			ArchivePlan.Way way = kept.contains(month) ? ArchivePlan.Way.KEPT
					: isSwappable(month, before) ? ArchivePlan.Way.WHOLE_MONTH : ArchivePlan.Way.BATCHES;
			steps.add(new ArchivePlan.Step(month.toString(), way, count(month, before)));
		}
		long strays = this.jdbc.sql("SELECT count(*) FROM analysis_default WHERE created_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		if (strays > 0) {
			steps.add(new ArchivePlan.Step("none", ArchivePlan.Way.BATCHES, strays));
		}
		return plan(true, before, steps);
	}

	/**
	 * Archives; one at a time.
	 * @return what was done
	 */
	ArchivePlan run() {
		Instant before = before();
		Set<Month> kept = this.months.kept();
		List<ArchivePlan.Step> steps = new ArrayList<>();
		for (Month month : due(before)) {
			steps.add(kept.contains(month) ? new ArchivePlan.Step(month.toString(), ArchivePlan.Way.KEPT, 0)
					: archive(month, before));
		}
		long strays = this.mover.archive((most) -> strays(before, most));
		if (strays > 0) {
			steps.add(new ArchivePlan.Step("none", ArchivePlan.Way.BATCHES, strays));
		}
		ArchivePlan done = plan(false, before, steps);
		if (done.analyses() > 0) {
			log.info("{} analyses from before {} went to the archive: {}", done.analyses(), before, steps);
		}
		return done;
	}

	private ArchivePlan.Step archive(Month month, Instant before) {
		try {
			if (isSwappable(month, before)) {
				return swap(month, before);
			}
			return batches(month, before);
		}
		catch (Patience.StillBusyException ex) {
			log.warn("The month {} is left to the next run: {}", month, ex.getMessage(), ex);
			return new ArchivePlan.Step(month.toString(), ArchivePlan.Way.LEFT, 0);
		}
	}

	private ArchivePlan.Step swap(Month month, Instant before) {
		this.months.note(month, Months.State.MOVING, 0, null);
		this.mover.archiveBelongings(month.from(), month.to());
		step("Bounding " + month, VALIDATION_LIMIT, () -> this.months.bound(month));
		step("Checking " + month, VALIDATION_LIMIT, () -> this.months.validate(month));
		long analyses = count(month, before);
		try {
			step("Detaching " + month, this.settings.longestSwap(), () -> {
				// A late reply may have referred to the month since.
				this.rows.carryInteractions(this.rows.referenced(month.from(), month.to(), 1_000), true);
				this.months.swap(month, true);
			});
		}
		catch (Patience.StillBusyException ex) {
			if (!Patience.isTooSlow(ex)) {
				throw ex;
			}
			log.warn("The month {} cannot be detached fast enough and is moved in batches", month, ex);
			return batches(month, before);
		}
		this.months.note(month, Months.State.ARCHIVED, analyses, null);
		return new ArchivePlan.Step(month.toString(), ArchivePlan.Way.WHOLE_MONTH, analyses);
	}

	private ArchivePlan.Step batches(Month month, Instant before) {
		boolean whole = isWhole(month, before);
		this.months.note(month, Months.State.MOVING, 0, null);
		step("Making room for " + month, this.settings.longestSwap(), () -> this.months.ensureInArchive(month));
		long moved = this.mover.archive(month.from(), whole ? month.to() : Month.floor(before));
		boolean done = whole && dropped(month);
		this.months.note(month, done ? Months.State.ARCHIVED : Months.State.MOVING, moved, null);
		return new ArchivePlan.Step(month.toString(), ArchivePlan.Way.BATCHES, moved);
	}

	/** Drops a month that has become empty, once PostgreSQL has forgotten its rows. */
	private boolean dropped(Month month) {
		this.months.vacuum(month);
		try {
			step("Dropping the empty " + month, this.settings.longestSwap(), () -> this.months.dropEmpty(month));
			return true;
		}
		catch (Patience.StillBusyException ex) {
			log.warn("The empty month {} is dropped by a later run: {}", month, ex.getMessage(), ex);
			return false;
		}
	}

	private List<UUID> strays(Instant before, int most) {
		List<UUID> ids = this.rows.strays(before, most);
		// What lies there although its id has a month gets that month's place.
		ids.stream()
			.map(Month::of)
			.distinct()
			.filter((month) -> month.end().isBefore(before) && month.yearMonth().getYear() > 2000)
			.forEach(this.months::ensureInArchive);
		return ids;
	}

	private List<Month> due(Instant before) {
		return this.months.live()
			.stream()
			.filter((month) -> this.settings.partMonths() ? month.begin().isBefore(before) : isWhole(month, before))
			.toList();
	}

	private boolean isSwappable(Month month, Instant before) {
		return isWhole(month, before) && !this.months.isInArchive(month)
				&& count(month, before) <= this.settings.largestSwap();
	}

	private static boolean isWhole(Month month, Instant before) {
		return !month.end().isAfter(before);
	}

	private long count(Month month, Instant before) {
		UUID to = isWhole(month, before) ? month.to() : Month.floor(before);
		return this.jdbc.sql("SELECT count(*) FROM analysis WHERE id >= :from AND id < :to")
			.param("from", month.from())
			.param("to", to)
			.query(Long.class)
			.single();
	}

	private void step(String name, Duration limit, Runnable statements) {
		this.patience.run(name, limit, () -> {
			statements.run();
			return true;
		});
	}

	private Instant before() {
		return this.clock.instant().minus(this.settings.after());
	}

	private static ArchivePlan plan(boolean dryRun, Instant before, List<ArchivePlan.Step> steps) {
		return new ArchivePlan(dryRun, before.toString(), steps,
				steps.stream()
					.filter((step) -> step.way() != ArchivePlan.Way.KEPT)
					.mapToLong(ArchivePlan.Step::analyses)
					.sum());
	}

}
