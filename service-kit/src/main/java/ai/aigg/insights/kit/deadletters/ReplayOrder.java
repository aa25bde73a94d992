package ai.aigg.insights.kit.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters of a topic to replay.
 *
 * @param offset one alone, whatever was decided about it before; or {@code null}
 * @param canary so many of the waiting, the oldest first; or {@code null}
 * @param all all of the waiting; a call replays at most 500
 * @param dryRun whether to say only what would happen
 */
record ReplayOrder(@Nullable Long offset, @Nullable Integer canary, @Nullable Boolean all, @Nullable Boolean dryRun) {

	/** Bounds a call; the next goes on. */
	static final int MOST = 500;

	/** Exactly one of the three ways was chosen. */
	boolean isClear() {
		int ways = ((this.offset != null) ? 1 : 0) + ((this.canary != null) ? 1 : 0)
				+ (Boolean.TRUE.equals(this.all) ? 1 : 0);
		return ways == 1 && (this.canary == null || this.canary >= 1) && (this.offset == null || this.offset >= 0);
	}

	boolean isDry() {
		return Boolean.TRUE.equals(this.dryRun);
	}

	int limit() {
		return (this.canary != null) ? Math.min(this.canary, MOST) : MOST;
	}

}
