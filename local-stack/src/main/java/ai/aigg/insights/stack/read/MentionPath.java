package ai.aigg.insights.stack.read;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The path of a post through the gateway.
 *
 * @param tweetId the first id of its chain of edits
 * @param mentionId the post that is replied to, or {@code null} when it was ignored
 * @param username who wrote it, or {@code null}; hostile
 * @param status {@code pending}, {@code complete}, {@code failed} or {@code ignored}
 * @param reason the reason code, or {@code null} while it is open
 * @param arrivedBy {@code poll}, {@code webhook} or {@code stream}
 * @param text what was asked, or {@code null} when it was ignored; hostile
 * @param marketId the market of the answer or of the choice, or {@code null}
 * @param market its question, or {@code null}; hostile
 * @param analysisId the analysis that is replied, or {@code null}
 * @param replyState how far the reply got, or {@code null} when it was ignored
 * @param replyId the reply on X, or {@code null}
 * @param replyText the reply's words, or {@code null}
 * @param detail for operators, or {@code null}
 * @param askedAt when it was written, or {@code null} when it was ignored
 * @param receivedAt when it came
 * @param analysedAt when the analysis was stored, or {@code null}
 * @param completedAt when it ended, or {@code null} while it is open
 */
public record MentionPath(String tweetId, @Nullable String mentionId, @Nullable String username, String status,
		@Nullable String reason, String arrivedBy, @Nullable String text, @Nullable String marketId,
		@Nullable String market, @Nullable UUID analysisId, @Nullable String replyState, @Nullable String replyId,
		@Nullable String replyText, @Nullable String detail, @Nullable Instant askedAt, Instant receivedAt,
		@Nullable Instant analysedAt, @Nullable Instant completedAt) {
}
