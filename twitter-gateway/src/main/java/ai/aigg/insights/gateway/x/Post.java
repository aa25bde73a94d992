package ai.aigg.insights.gateway.x;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A post as X shows it, in either dialect.
 *
 * @param id its id; an edit has a new one
 * @param firstId the first id of its chain of edits, which stays
 * @param authorId who wrote it, or {@code null} when X was not asked for it
 * @param text what it says; of long posts the whole
 * @param createdAt when it was written
 * @param conversationId the post that began the thread, or {@code null} when not given
 * @param inReplyToUserId whom it answers, or {@code null}
 * @param references the posts that it refers to
 * @param sensitive whether X marks it as possibly sensitive
 * @param lang what X takes its language for, or {@code null}
 */
public record Post(PostId id, PostId firstId, @Nullable String authorId, PostText text, Instant createdAt,
		@Nullable String conversationId, @Nullable String inReplyToUserId, List<Reference> references,
		boolean sensitive, @Nullable String lang) {

	public Post {
		references = List.copyOf(references);
	}

	/**
	 * The post that it refers to in one way.
	 * @param kind the way
	 * @return its id, or nothing
	 */
	public Optional<PostId> referenced(Reference.Kind kind) {
		return this.references.stream().filter((reference) -> reference.kind() == kind).map(Reference::id).findFirst();
	}

	/**
	 * The post that a bare "thoughts?" is about: what it answers, else what it quotes.
	 * @return its id, or nothing when it stands alone
	 */
	public Optional<PostId> subject() {
		return referenced(Reference.Kind.REPLIED_TO).or(() -> referenced(Reference.Kind.QUOTED));
	}

}
