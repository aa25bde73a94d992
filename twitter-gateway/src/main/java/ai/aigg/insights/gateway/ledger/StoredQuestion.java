package ai.aigg.insights.gateway.ledger;

import java.time.Instant;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * What a mention asked, as it is kept.
 *
 * @param tweetId the first id of its chain of edits
 * @param text the words, or {@code null} once they are removed; hostile
 * @param context what it pointed at, or {@code null}; hostile
 * @param chosen the market that it chose, or {@code null}
 * @param askedAt when it was written
 * @param access what its author may do now
 */
public record StoredQuestion(String tweetId, @Nullable String text, @Nullable String context, @Nullable MarketId chosen,
		Instant askedAt, AccessLevel access) {
}
