package ai.aigg.insights.simulators.x;

import org.jspecify.annotations.Nullable;

/**
 * Where a post stands among others.
 *
 * @param conversationId id of the thread's first post
 * @param inReplyTo the post it answers
 * @param inReplyToUser the author of that post
 * @param quoteOf the post it quotes
 * @param repostOf the post it passes on
 */
record Place(long conversationId, @Nullable Long inReplyTo, @Nullable Long inReplyToUser, @Nullable Long quoteOf,
		@Nullable Long repostOf) {

	static Place alone(long id) {
		return new Place(id, null, null, null, null);
	}

}
