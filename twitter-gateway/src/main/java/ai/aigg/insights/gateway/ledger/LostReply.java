package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that may or may not be there.
 *
 * @param id the mention's row
 * @param target the post that it replies to
 * @param attemptedAt when sending last began
 * @param looks how often our timeline was read for it in vain since
 * @param leftOpen how many attempts ended so that nobody knew whether X has it
 * @param seenAsDuplicate whether X said that it is there
 * @param createdAt when we took the mention in
 */
public record LostReply(UUID id, String target, Instant attemptedAt, int looks, int leftOpen, boolean seenAsDuplicate,
		Instant createdAt) {
}
