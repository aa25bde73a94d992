package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that may or may not be there.
 *
 * @param id the mention's row
 * @param target the post that it replies to
 * @param attemptedAt when sending last began
 * @param attempt how often sending began
 * @param looks how often our timeline was read for it in vain
 * @param resent whether it was sent twice
 * @param leftOpen how often X, and not the end of a process, left it open
 * @param seenAsDuplicate whether X said that it is there
 * @param createdAt when we took the mention in
 */
public record LostReply(UUID id, String target, Instant attemptedAt, int attempt, int looks, boolean resent,
		int leftOpen, boolean seenAsDuplicate, Instant createdAt) {

	private static final int MOST_ATTEMPTS = 8;

	/**
	 * Whether its words may go out once more. X refuses the same words twice, so this
	 * doubles nothing; what X left open twice is for a person all the same.
	 * @return {@code false} when no further attempt is made
	 */
	public boolean maySendAgain() {
		return this.leftOpen < 2 && this.attempt < MOST_ATTEMPTS;
	}

}
