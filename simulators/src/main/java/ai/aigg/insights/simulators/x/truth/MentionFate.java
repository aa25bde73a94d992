package ai.aigg.insights.simulators.x.truth;

import java.util.List;

import ai.aigg.insights.simulators.x.Post;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mention and all its editions.
 *
 * @param firstId id of its first edition
 * @param author handle of its author
 * @param kind how it mentions the bot
 * @param tag what whoever made it calls it
 * @param editions how many editions there are
 * @param deleted whether it is gone
 * @param postedAt milliseconds of the epoch
 * @param replies the visible replies by the bot to any of its editions
 */
record MentionFate(long firstId, String author, Kind kind, @Nullable String tag, int editions, boolean deleted,
		long postedAt, List<Reply> replies) {

	static MentionFate of(Post post, Kind kind) {
		return new MentionFate(post.firstId(), post.author().username(), kind, post.tag(), 1, false,
				post.createdAt().toEpochMilli(), List.of());
	}

	MentionFate edited() {
		return new MentionFate(this.firstId, this.author, this.kind, this.tag, this.editions + 1, this.deleted,
				this.postedAt, this.replies);
	}

	MentionFate gone() {
		return new MentionFate(this.firstId, this.author, this.kind, this.tag, this.editions, true, this.postedAt,
				this.replies);
	}

	MentionFate with(List<Reply> seen) {
		return new MentionFate(this.firstId, this.author, this.kind, this.tag, this.editions, this.deleted,
				this.postedAt, List.copyOf(seen));
	}

	/**
	 * How a post mentions the bot.
	 */
	enum Kind {

		/** Its author typed the handle. */
		TYPED,
		/** It quotes a post of the bot. */
		QUOTE,
		/** X put the handle before a reply. */
		IMPLICIT,
		/** It passes on what somebody else wrote. */
		REPOST

	}

	/**
	 * A visible reply.
	 *
	 * @param id its id
	 * @param text what it says
	 * @param postedAt milliseconds of the epoch
	 */
	record Reply(long id, String text, long postedAt) {
	}

}
