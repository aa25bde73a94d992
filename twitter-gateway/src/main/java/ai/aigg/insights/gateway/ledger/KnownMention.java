package ai.aigg.insights.gateway.ledger;

import java.time.Instant;

/**
 * A mention that is in the ledger already.
 *
 * @param mentionId the post of its chain of edits that is replied to
 * @param arrival the path that brought it first
 * @param receivedAt when
 */
public record KnownMention(String mentionId, Arrival arrival, Instant receivedAt) {
}
