package ai.aigg.insights.analysis.archive;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.springframework.stereotype.Component;

/**
 * Moves the rows of a range of ids in small transactions, in both directions. Wherever it
 * is cut off, every row is in one place and the next run goes on.
 */
@Component
class Mover {

	private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

	private final Rows rows;

	private final Patience patience;

	private final ArchiveMetrics metrics;

	private final ArchiveSettings settings;

	Mover(Rows rows, Patience patience, ArchiveMetrics metrics, ArchiveSettings settings) {
		this.rows = rows;
		this.patience = patience;
		this.metrics = metrics;
		this.settings = settings;
	}

	/** Analyses, with all that belongs to them. */
	long archive(UUID from, UUID to) {
		return each("analyses", (most) -> this.rows.analyses(from, to, most), this::archive);
	}

	/** Analyses with all that belongs to them, as a step chooses them. */
	long archive(IntFunction<List<UUID>> choice) {
		return each("analyses", choice, this::archive);
	}

	private int archive(List<UUID> ids) {
		this.metrics.moved("conclusions", this.rows.archiveConclusions(ids));
		this.metrics.moved("interactions", this.rows.carryInteractions(ids, true));
		return this.rows.archiveAnalyses(ids);
	}

	/** What belongs to the analyses of a range, which themselves stay for now. */
	void archiveBelongings(UUID from, UUID to) {
		each("conclusions", (most) -> this.rows.withConclusion(from, to, most), this.rows::archiveConclusions);
		each("interactions", (most) -> this.rows.referenced(from, to, most),
				(ids) -> this.rows.carryInteractions(ids, true));
	}

	/** Analyses from the archive, with all that belongs to them. */
	long restore(UUID from, UUID to) {
		return each("restored", (most) -> this.rows.archived(from, to, most), (ids) -> {
			int restored = this.rows.restoreAnalyses(ids);
			this.rows.restoreConclusions(ids);
			this.rows.carryInteractions(ids, false);
			return restored;
		});
	}

	/** What belongs to analyses that are live again. */
	long restoreBelongings(UUID from, UUID to) {
		long conclusions = each("restored", (most) -> this.rows.withArchivedConclusion(from, to, most),
				this.rows::restoreConclusions);
		each("restored", (most) -> this.rows.referencedInArchive(from, to, most),
				(ids) -> this.rows.carryInteractions(ids, false));
		return conclusions;
	}

	private long each(String kind, IntFunction<List<UUID>> choice, ToIntFunction<List<UUID>> move) {
		long moved = 0;
		while (true) {
			Supplier<Integer> step = () -> {
				List<UUID> ids = choice.apply(this.settings.batch());
				return ids.isEmpty() ? 0 : move.applyAsInt(ids);
			};
			long begin = System.nanoTime();
			int rows = this.patience.run("Moving " + kind, STATEMENT_LIMIT, step);
			if (rows == 0) {
				return moved;
			}
			moved += rows;
			this.metrics.moved(kind, rows);
			rest(Duration.ofNanos(System.nanoTime() - begin));
		}
	}

	/** Leaves disk and processor to those who wait for an answer. */
	private void rest(Duration worked) {
		double times = 1 / this.settings.share() - 1;
		this.patience.pause(Duration.ofNanos((long) (worked.toNanos() * times)));
	}

}
