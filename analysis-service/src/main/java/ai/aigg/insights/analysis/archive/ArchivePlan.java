package ai.aigg.insights.analysis.archive;

import java.util.List;

/**
 * What a run did, or would do.
 *
 * @param dryRun whether nothing was done
 * @param before analyses older than this instant, ISO 8601
 * @param steps month by month
 * @param analyses how many analyses are or would be in the archive then
 */
record ArchivePlan(boolean dryRun, String before, List<Step> steps, long analyses) {

	/**
	 * A month, or the analyses whose ids lie in none.
	 *
	 * @param month year and month, or {@code none}
	 * @param way how it moves
	 * @param analyses how many
	 */
	record Step(String month, Way way, long analyses) {
	}

	/**
	 * How analyses move.
	 */
	enum Way {

		/** The whole month changes its parent; no row is written. */
		WHOLE_MONTH,

		/** Row by row. */
		BATCHES,

		/** It was restored and stays for now. */
		KEPT,

		/** Somebody held a lock too long; the next run goes on. */
		LEFT

	}

}
