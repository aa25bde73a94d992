package ai.aigg.insights.gateway.users;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id the row
 * @param userId X's numeric id
 * @param username the handle when we last saw it, or {@code null}; hostile
 * @param access what they may do
 * @param isAutomated whether X once labelled the account as automated
 * @param optedOutAt since when they want no replies, or {@code null}
 * @param interactionCount mentions in the ledger
 * @param firstInteraction when the first of them was written, or {@code null}
 * @param lastInteraction when the last of them was written, or {@code null}
 */
public record User(UUID id, String userId, @Nullable String username, AccessLevel access, boolean isAutomated,
		@Nullable Instant optedOutAt, int interactionCount, @Nullable Instant firstInteraction,
		@Nullable Instant lastInteraction) {
}
