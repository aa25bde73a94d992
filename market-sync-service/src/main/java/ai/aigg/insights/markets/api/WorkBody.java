package ai.aigg.insights.markets.api;

import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;

import ai.aigg.insights.markets.progress.SyncRun;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How far a long piece of work is.
 *
 * @param kind {@code sweep}, {@code backfill} or {@code enrichment}
 * @param status {@code running}, {@code complete} or {@code incomplete}
 * @param percent 0 to 100; absent when not known
 * @param secondsLeft absent when not running or not known
 * @param summary the same for people
 * @param detail why it ended early, or what to know of it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkBody(String kind, String status, @Nullable Double percent, @Nullable Long secondsLeft, String summary,
		@Nullable String detail) {

	static WorkBody of(SyncRun run) {
		Duration left = run.timeLeft();
		return new WorkBody(run.kind().name().toLowerCase(Locale.ROOT), run.status(), run.percent(),
				(left != null) ? left.toSeconds() : null, run.sentence(), run.detail());
	}

}
