package ai.aigg.insights.console.answer;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mention as the gateway keeps it, with what became of its reply.
 *
 * @param id the question's id on the ring
 * @param tweetId the first id of its chain of edits
 * @param mentionId the post that is replied to
 * @param conversationId the thread, or {@code null}
 * @param author who wrote it
 * @param text its words, or {@code null} when they were removed; hostile
 * @param context the words of the post that it answers or quotes, or {@code null};
 * hostile
 * @param lang what X takes its language for, or {@code null}
 * @param arrivedBy the path that brought it
 * @param askedAt when it was written
 * @param receivedAt when it came
 * @param completedAt when it ended, or {@code null}
 * @param status pending, complete or failed
 * @param reason the code, or {@code null} while it is open
 * @param error for operators, or {@code null}
 * @param chosenMarket the market that it chose out of an earlier reply, or {@code null}
 * @param choices the markets that the reply offers
 * @param reply what became of the reply
 * @param analysis the analysis that is replied, or {@code null}
 * @param purgedAt when its words were removed, or {@code null}
 */
record Mention(UUID id, String tweetId, String mentionId, @Nullable String conversationId, Author author,
		@Nullable String text, @Nullable String context, @Nullable String lang, String arrivedBy, Instant askedAt,
		Instant receivedAt, @Nullable Instant completedAt, String status, @Nullable String reason,
		@Nullable String error, @Nullable String chosenMarket, List<Choice> choices, Reply reply,
		@Nullable UUID analysis, @Nullable Instant purgedAt) {

	Mention {
		choices = List.copyOf(choices);
	}

	/**
	 * The trace of the question, whose id is made of the question's.
	 * @return 32 hexadecimal digits
	 */
	public String traceId() {
		return String.format("%032x", new BigInteger(this.id.toString().replace("-", ""), 16));
	}

	/**
	 * Whether there are words to work with.
	 * @return {@code false} when they were removed
	 */
	public boolean hasText() {
		return this.text != null && !this.text.isBlank();
	}

	/**
	 * Who wrote a mention.
	 *
	 * @param userId X's numeric id
	 * @param username their handle, or {@code null}
	 * @param level what they may do
	 */
	record Author(String userId, @Nullable String username, String level) {

		/**
		 * What to call them.
		 * @return the handle, or the id
		 */
		public String name() {
			return (this.username != null) ? "@" + this.username : this.userId;
		}

	}

	/**
	 * A market that a reply offered.
	 *
	 * @param marketId Polymarket's id
	 * @param name as the reply calls it; hostile
	 */
	record Choice(String marketId, String name) {
	}

	/**
	 * A reply.
	 *
	 * @param state how far it got
	 * @param text its words, or {@code null}
	 * @param tweetId its id on X, or {@code null}
	 * @param attempts how often sending began
	 * @param attemptedAt when it last began, or {@code null}
	 * @param leftOpen how often X left open whether it made the reply
	 * @param looks how often our timeline was read for it in vain
	 * @param resent whether the text was sent once more after an unknown end
	 */
	record Reply(String state, @Nullable String text, @Nullable String tweetId, int attempts,
			@Nullable Instant attemptedAt, int leftOpen, int looks, boolean resent) {
	}

}
