package ai.aigg.insights.stack.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * An answer for programs.
 *
 * @param mentionId the mention on X
 * @param replyId the reply's id, or {@code null}
 * @param reply the reply exactly as it was posted, or {@code null}
 * @param marketId the market, or {@code null} when none was analysed
 * @param question the market's title, or {@code null}
 * @param outcome the outcome that the probabilities speak of, or {@code null}
 * @param marketProbability its price, or {@code null}
 * @param estimate our probability, or {@code null}
 * @param estimateLow lower end of its 80 % interval, or {@code null}
 * @param estimateHigh upper end of its 80 % interval, or {@code null}
 * @param recommendation what the decision rule says, or {@code null}
 * @param confidenceScore how good the evidence is, or {@code null}
 * @param status {@code complete}, {@code failed} or {@code pending}
 * @param reason the reason code, or {@code null}
 * @param event the event that was asked about as a whole, or {@code null}
 * @param choices the markets that are offered instead of an answer, or that came nearest
 * @param runnerUp the market that may have been meant instead, or {@code null}
 * @param factors what moved the estimate
 * @param sources the evidence
 * @param stepsMs milliseconds by step
 * @param totalMs milliseconds from the post to the end
 */
record AnswerJson(String mentionId, @Nullable String replyId, @Nullable String reply, @Nullable String marketId,
		@Nullable String question, @Nullable String outcome, @Nullable BigDecimal marketProbability,
		@Nullable BigDecimal estimate, @Nullable BigDecimal estimateLow, @Nullable BigDecimal estimateHigh,
		@Nullable String recommendation, @Nullable BigDecimal confidenceScore, String status, @Nullable String reason,
		@Nullable String event, List<MarketCandidate> choices, @Nullable MarketCandidate runnerUp, List<String> factors,
		List<Source> sources, Map<String, Long> stepsMs, long totalMs) {

	static AnswerJson of(Answer answer) {
		AnalysisCompleted analysis = answer.analysis().orElse(null);
		if (analysis == null) {
			return new AnswerJson(answer.mentionId(), answer.replyId(), answer.reply(), null, null, null, null, null,
					null, null, null, null, answer.status(), answer.reason(),
					answer.unanswered().map(QuestionUnanswered::eventTitle).orElse(null),
					answer.unanswered().map(QuestionUnanswered::nearest).orElse(List.of()), null, List.of(), List.of(),
					answer.stepsMillis(), answer.total().toMillis());
		}
		return new AnswerJson(answer.mentionId(), answer.replyId(), answer.reply(), analysis.marketId().value(),
				analysis.marketQuestion(), analysis.outcome(), analysis.marketProbability().value(),
				analysis.estimate().value(), analysis.estimateLow().value(), analysis.estimateHigh().value(),
				analysis.recommendation().name(), analysis.confidenceScore(), answer.status(), answer.reason(), null,
				List.of(), analysis.runnerUp(), analysis.factors(), analysis.sources(), answer.stepsMillis(),
				answer.total().toMillis());
	}

}
