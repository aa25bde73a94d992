package ai.aigg.insights.stack.read;

import org.jspecify.annotations.Nullable;

/**
 * How far the gateway is with a mention.
 *
 * @param username who asked; hostile
 * @param status {@code pending}, {@code complete} or {@code failed}
 * @param reason the reason code, or {@code null}
 * @param replyText the reply as composed, or {@code null}
 * @param replyId the reply's id on X, or {@code null} when none was posted
 * @param replyState how far the reply got: {@code posted}, {@code dry_run} and others
 */
public record Interaction(@Nullable String username, String status, @Nullable String reason, @Nullable String replyText,
		@Nullable String replyId, String replyState) {

	/**
	 * Whether nothing more will happen to it.
	 * @return {@code true} once it is complete or failed
	 */
	public boolean done() {
		return !this.status.equals("pending");
	}

}
