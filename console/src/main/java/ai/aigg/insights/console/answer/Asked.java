package ai.aigg.insights.console.answer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mention in a list.
 *
 * @param id the question's id, by which the list goes on
 * @param tweetId the mention
 * @param author who wrote it
 * @param text its words, or {@code null} when they were removed; hostile
 * @param receivedAt when it came
 * @param status pending, complete or failed
 * @param reason the code, or {@code null} while it is open
 * @param replyState how far the reply got
 * @param market the title of the market that was analysed, or {@code null}; hostile
 */
record Asked(UUID id, String tweetId, String author, @Nullable String text, Instant receivedAt, String status,
		@Nullable String reason, String replyState, @Nullable String market) {
}
