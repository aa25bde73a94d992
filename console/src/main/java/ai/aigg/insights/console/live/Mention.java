package ai.aigg.insights.console.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mention as the database has it.
 *
 * @param id its id, and that of its question
 * @param tweetId its post's id on X
 * @param who who asked
 * @param text what; hostile; {@code null} once it is removed
 * @param arrivedBy the path that brought it
 * @param askedAt when it was written
 * @param createdAt when it was taken in
 * @param researchedAt when the evidence was together, or {@code null}
 * @param analysedAt when the answer was there, or {@code null}
 * @param completedAt when it ended, or {@code null}
 * @param status {@code pending}, {@code complete} or {@code failed}
 * @param replyState how far the reply got
 * @param reason the code of how it ended or will end, or {@code null}
 * @param reply the text of the reply, or {@code null}
 * @param marketId Gamma's id of the market, or {@code null}
 * @param market the market's title; hostile; {@code null} where none was found
 * @param costUsd what research and models cost for it, or {@code null} where that is not
 * known
 */
record Mention(UUID id, String tweetId, Asker who, @Nullable String text, String arrivedBy, Instant askedAt,
		Instant createdAt, @Nullable Instant researchedAt, @Nullable Instant analysedAt, @Nullable Instant completedAt,
		String status, String replyState, @Nullable String reason, @Nullable String reply, @Nullable String marketId,
		@Nullable String market, @Nullable BigDecimal costUsd) {

	private static final String PENDING = "pending";

	private static final String FAILED = "failed";

	/**
	 * How it stands, in words for people.
	 */
	public String state() {
		return switch (this.status) {
			case PENDING -> switch (this.replyState) {
				case "prepared" -> "reply waits";
				case "sending" -> "reply is being posted";
				case "unknown", "reconciling", "manual" -> "reply is looked for";
				default -> "on its way";
			};
			case FAILED -> "not answered";
			default -> switch (this.replyState) {
				case "dry_run" -> "answered, dry run";
				case "posted" -> "answered";
				default -> "done";
			};
		};
	}

	/**
	 * The colour of the state.
	 */
	public String colour() {
		return switch (this.status) {
			case PENDING -> "warn";
			case FAILED -> "bad";
			default -> "good";
		};
	}

	/**
	 * The reason's code as words.
	 */
	public String why() {
		return (this.reason != null) ? this.reason.replace('_', ' ') : "";
	}

	/**
	 * Who asked.
	 *
	 * @param userId X's numeric id
	 * @param username the handle when last seen, or {@code null}; hostile
	 * @param level what they may do
	 */
	record Asker(String userId, @Nullable String username, String level) {

		/**
		 * What people call them.
		 */
		public String name() {
			return (this.username != null) ? "@" + this.username : this.userId;
		}

	}

}
