package ai.aigg.insights.gateway.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of a post, for operators.
 *
 * @param tweetId the first id of its chain of edits
 * @param mentionId the latest id of it that mentions us, or {@code null} when it is no
 * mention
 * @param outcome {@code answered}, {@code refused}, {@code failed}, {@code pending} or
 * {@code ignored}
 * @param reason the reason code, or {@code null} while it is pending
 * @param arrivedBy {@code poll}, {@code webhook} or {@code stream}
 * @param userId who wrote it, or {@code null} when it is no mention
 * @param text what was asked, or {@code null} when it is no mention; hostile
 * @param replyState how far the reply got, or {@code null} when it is no mention
 * @param replyId the reply, or {@code null}
 * @param replyText the reply's words, or {@code null}
 * @param detail for operators, or {@code null}
 * @param askedAt when it was written, or {@code null} when it is no mention
 * @param receivedAt when it came
 * @param completedAt when it ended, or {@code null} while it is pending
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MentionStory(String tweetId, @Nullable String mentionId, String outcome, @Nullable String reason,
		String arrivedBy, @Nullable String userId, @Nullable String text, @Nullable String replyState,
		@Nullable String replyId, @Nullable String replyText, @Nullable String detail, @Nullable Instant askedAt,
		Instant receivedAt, @Nullable Instant completedAt) {
}
