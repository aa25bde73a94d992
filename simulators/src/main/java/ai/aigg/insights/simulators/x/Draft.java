package ai.aigg.insights.simulators.x;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to post.
 *
 * @param username handle, with or without the at sign; made up when unknown
 * @param text 1 to 25,000 characters; empty for a repost
 * @param inReplyTo the post to answer
 * @param quoteOf the post to quote
 * @param repostOf the post to pass on
 * @param sensitive whether it is marked as sensitive
 * @param lang what X takes its language for
 * @param listedAfter how long timelines miss it; as usual if absent
 * @param tag what the caller calls it
 */
public record Draft(String username, String text, @Nullable Long inReplyTo, @Nullable Long quoteOf,
		@Nullable Long repostOf, boolean sensitive, String lang, @Nullable Duration listedAfter, @Nullable String tag) {

	/**
	 * A plain post.
	 * @param username who
	 * @param text what
	 * @return a draft without anything else
	 */
	public static Draft of(String username, String text) {
		return new Draft(username, text, null, null, null, false, "en", null, null);
	}

	/**
	 * The same under a name of the caller's own.
	 * @param name the name
	 * @param after how long timelines miss it; as usual if absent
	 * @return another draft
	 */
	public Draft tagged(@Nullable String name, @Nullable Duration after) {
		return new Draft(this.username, this.text, this.inReplyTo, this.quoteOf, this.repostOf, this.sensitive,
				this.lang, after, name);
	}

	Draft answering(@Nullable Long parent, @Nullable Long quoted) {
		return new Draft(this.username, this.text, parent, quoted, null, this.sensitive, this.lang, this.listedAfter,
				this.tag);
	}

}
