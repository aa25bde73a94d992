package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * A mention that is taken in.
 *
 * @param id its id, which becomes the question's id on the ring
 * @param user the user's row
 * @param tweetId the first id of the mention's chain of edits
 * @param mentionId the post of that chain that mentions us, which is the one to reply to
 * @param arrival the path that brought it
 * @param conversationId the thread, or {@code null} when X does not say
 * @param queryText what is asked
 * @param contextText what it points at, or {@code null}; hostile
 * @param chosenMarketId the market that it chooses out of an earlier reply, or
 * {@code null}
 * @param lang what X takes its language for, or {@code null}
 * @param askedAt when it was written
 */
public record NewInteraction(UUID id, UUID user, String tweetId, String mentionId, Arrival arrival,
		@Nullable String conversationId, String queryText, @Nullable String contextText,
		@Nullable MarketId chosenMarketId, @Nullable String lang, Instant askedAt) {
}
