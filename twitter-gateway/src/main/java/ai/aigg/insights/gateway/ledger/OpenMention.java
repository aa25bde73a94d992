package ai.aigg.insights.gateway.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A mention that waits for its reply.
 *
 * @param tweetId the first id of its chain of edits
 * @param queryText what was asked, or {@code null} when it was removed; hostile
 * @param lang the language that X gives it, or {@code null}
 */
public record OpenMention(String tweetId, @Nullable String queryText, @Nullable String lang) {
}
