package ai.aigg.insights.simulators.x;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param id snowflake id
 * @param author who wrote it
 * @param text as typed, without the handles X puts before replies
 * @param createdAt when
 * @param conversationId id of the thread's first post
 * @param inReplyTo the post it answers
 * @param inReplyToUser the author of that post
 * @param quoteOf the post it quotes
 * @param prefix accounts whose handles X puts before a reply
 * @param mentioned ids of the accounts named, in the prefix or by the author
 */
public record Post(long id, XUser author, String text, Instant createdAt, long conversationId, @Nullable Long inReplyTo,
		@Nullable Long inReplyToUser, @Nullable Long quoteOf, List<XUser> prefix, List<Long> mentioned) {
}
