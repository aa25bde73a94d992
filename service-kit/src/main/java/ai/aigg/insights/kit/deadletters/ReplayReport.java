package ai.aigg.insights.kit.deadletters;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a replay did, or would do.
 *
 * @param dryRun whether nothing was done
 * @param replayed how many were sent, or would be
 * @param refused how many would fail again and stay
 * @param more whether there may be others that wait
 * @param letters each of them
 */
record ReplayReport(boolean dryRun, long replayed, long refused, boolean more, List<Line> letters) {

	/**
	 * What happened to one letter.
	 *
	 * @param offset its offset in the dead-letter topic
	 * @param key its key; hostile
	 * @param problem why it was refused, or {@code null}
	 * @param before what came, where it differs from what is sent, in a dry run
	 * @param after what is sent, where it differs, in a dry run
	 */
	record Line(long offset, @Nullable String key, @Nullable String problem, @Nullable Payload before,
			@Nullable Payload after) {
	}

}
