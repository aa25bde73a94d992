package ai.aigg.insights.console.answer;

import java.time.Instant;

/**
 * A post that came and is no mention.
 *
 * @param reason the code
 * @param arrivedBy the path that brought it
 * @param seenAt when
 */
record Ignored(String reason, String arrivedBy, Instant seenAt) {
}
