package ai.aigg.insights.gateway.mentions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The replies of ours that posts may answer, found through the mentions behind them.
 */
final class OwnReplies {

	/** For posts that answer nothing of ours. */
	static final OwnReplies NONE = new OwnReplies(new Bot("", ""), Set.of());

	private final Bot bot;

	private final Map<String, Interaction> byReply = new HashMap<>();

	private final Map<String, Interaction> byMention = new HashMap<>();

	OwnReplies(Bot bot, Collection<Interaction> mentions) {
		this.bot = bot;
		for (Interaction mention : mentions) {
			this.byMention.put(mention.tweetId(), mention);
			this.byMention.put(mention.target(), mention);
			String reply = mention.responseTweetId();
			if (reply != null) {
				this.byReply.put(reply, mention);
			}
		}
	}

	/**
	 * Looks up what posts answer.
	 * @param posts the posts
	 * @param others the posts that they may point at
	 * @param bot who we are
	 * @param interactions our mentions
	 */
	static OwnReplies behind(Collection<Post> posts, Map<PostId, Post> others, Bot bot, Interactions interactions) {
		Set<String> parents = new HashSet<>();
		Set<String> mentions = new HashSet<>();
		for (Post post : posts) {
			parent(post).ifPresent((id) -> {
				parents.add(id.value());
				mentions.add(id.value());
				answeredBy(bot, others.get(id)).map(PostId::value).ifPresent(mentions::add);
			});
		}
		return parents.isEmpty() ? NONE : new OwnReplies(bot, interactions.findBehind(parents, mentions));
	}

	/**
	 * The reply of ours that a post answers.
	 * @param post the post
	 * @param parent what it answers, or {@code null} when X does not show it
	 * @return the reply, or nothing when the post answers none
	 */
	Optional<Answered> answeredBy(Post post, @Nullable Post parent) {
		Optional<PostId> id = parent(post);
		Interaction mention = id.map(PostId::value).map(this.byReply::get).orElse(null);
		if (mention == null) {
			// The ledger may not know yet, or never learn, that the reply is there.
			mention = id.isPresent()
					? answeredBy(this.bot, parent).map(PostId::value).map(this.byMention::get).orElse(null) : null;
		}
		if (mention != null) {
			return Optional.of(new Answered(mention, true));
		}
		// A reply that only a dry run made is not on X; who goes on answers the mention.
		return id.map(PostId::value)
			.map(this.byMention::get)
			.filter((own) -> own.replyState() == ReplyState.DRY_RUN)
			.map((own) -> new Answered(own, false));
	}

	private static Optional<PostId> parent(Post post) {
		return post.referenced(Reference.Kind.REPLIED_TO);
	}

	private static Optional<PostId> answeredBy(Bot bot, @Nullable Post parent) {
		String author = (parent != null) ? parent.authorId() : null;
		return (parent != null && author != null && bot.is(author)) ? parent(parent) : Optional.empty();
	}

	/**
	 * A reply that is answered.
	 *
	 * @param mention the mention that it replied to
	 * @param isVisible whether it is on X
	 */
	record Answered(Interaction mention, boolean isVisible) {
	}

}
