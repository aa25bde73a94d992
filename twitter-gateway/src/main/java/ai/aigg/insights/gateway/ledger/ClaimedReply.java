package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that this process, and no other, is about to send.
 *
 * @param id the mention's row
 * @param target the post to reply to: the edit of the mention that mentions us
 * @param text what is sent
 * @param spareText another wording
 * @param attempt how often sending began, this time included
 * @param resent whether an earlier attempt may have created it
 * @param token the lease under which it is sent
 * @param askedAt when the mention was written
 * @param createdAt when we took it in
 */
public record ClaimedReply(UUID id, String target, String text, String spareText, int attempt, boolean resent,
		long token, Instant askedAt, Instant createdAt) {
}
