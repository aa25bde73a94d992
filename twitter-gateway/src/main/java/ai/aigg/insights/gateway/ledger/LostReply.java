package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that may or may not be there.
 *
 * @param id the mention's row
 * @param tweetId the mention
 * @param attemptedAt when sending last began
 * @param looks how often our timeline was read for it in vain
 * @param resent whether it was sent twice
 * @param seenAsDuplicate whether X said that it is there
 * @param createdAt when we took the mention in
 */
public record LostReply(UUID id, String tweetId, Instant attemptedAt, int looks, boolean resent,
		boolean seenAsDuplicate, Instant createdAt) {
}
