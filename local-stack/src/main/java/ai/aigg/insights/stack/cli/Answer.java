package ai.aigg.insights.stack.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import org.jspecify.annotations.Nullable;

/**
 * How a question ended.
 *
 * @param mentionId the mention on X
 * @param replyId the reply's id on X, or {@code null} when there is none
 * @param reply the reply exactly as it was posted, or {@code null} when there is none
 * @param status {@code complete}, {@code failed}, or {@code pending} when the time ran
 * out
 * @param reason the reason code, or {@code null}
 * @param analysis the answer, where there is one
 * @param unanswered why there is no analysis, where that was decided
 * @param stepsMillis what each step took
 * @param total from the post to the end
 */
record Answer(String mentionId, @Nullable String replyId, @Nullable String reply, String status,
		@Nullable String reason, Optional<AnalysisCompleted> analysis, Optional<QuestionUnanswered> unanswered,
		Map<String, Long> stepsMillis, Duration total) {
}
