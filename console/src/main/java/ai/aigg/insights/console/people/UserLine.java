package ai.aigg.insights.console.people;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param userId X's numeric id
 * @param username the handle when we last saw it, or {@code null}; hostile
 * @param level what they may do
 * @param automated whether X labels the account as automated
 * @param optedOutAt since when they want no replies, or {@code null}
 * @param interactions mentions in the ledger
 * @param firstAt when the first of them was written, or {@code null}
 * @param lastAt when the last of them was written, or {@code null}
 * @param seenAt when they were last seen, or made known by an operator; lists go by it
 */
record UserLine(String userId, @Nullable String username, String level, boolean automated, @Nullable Instant optedOutAt,
		int interactions, @Nullable Instant firstAt, @Nullable Instant lastAt, Instant seenAt) {

	/** How people call them. */
	public String handle() {
		return (this.username != null) ? "@" + this.username : this.userId;
	}

}
