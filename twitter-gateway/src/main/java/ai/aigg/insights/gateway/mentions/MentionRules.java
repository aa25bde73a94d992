package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Decides which posts ask us something, and what.
 *
 * @param bot who we are
 * @param activatedAt since when we answer
 */
record MentionRules(Bot bot, Instant activatedAt) {

	/**
	 * Says why a post is none of our business, as far as it tells by itself.
	 */
	Optional<Judgement.Why> reasonToIgnore(Post post) {
		String author = post.authorId();
		if (author == null || !author.matches("[0-9]{1,19}")) {
			return Optional.of(Judgement.Why.MALFORMED);
		}
		if (this.bot.is(author)) {
			return Optional.of(Judgement.Why.OWN_POST);
		}
		if (post.referenced(Reference.Kind.REPOSTED).isPresent()) {
			return Optional.of(Judgement.Why.REPOST);
		}
		if (post.createdAt().isBefore(this.activatedAt)) {
			return Optional.of(Judgement.Why.BEFORE_ACTIVATION);
		}
		return post.text().mentions(this.bot) ? Optional.empty() : Optional.of(Judgement.Why.NO_MENTION);
	}

	/**
	 * Decides on a post.
	 * @param post the post
	 * @param others the posts that it may point at
	 * @param usernames handles by user id
	 */
	Judgement judge(Post post, Map<PostId, Post> others, Map<String, String> usernames) {
		Optional<Judgement.Why> reason = reasonToIgnore(post);
		String author = post.authorId();
		if (reason.isPresent() || author == null) {
			return new Judgement.Ignored(reason.orElse(Judgement.Why.MALFORMED));
		}
		Post subject = post.subject().map(others::get).orElse(null);
		if (!post.text().typedMentionOf(this.bot) && isPrefixed(post, subject)) {
			return new Judgement.Ignored(Judgement.Why.IMPLICIT_MENTION);
		}
		return new Judgement.Asks(new Mention(post.firstId(), author, usernames.get(author), post.conversationId(),
				post.text().question(this.bot), (subject != null) ? context(subject) : null, post.createdAt()));
	}

	/**
	 * Whether X put the handle in front. It does so for those who take part; a handle
	 * among those in front that nobody else brought into the thread was typed.
	 */
	private boolean isPrefixed(Post post, @Nullable Post subject) {
		String answered = post.inReplyToUserId();
		if (subject == null || (answered != null && this.bot.is(answered))) {
			return true;
		}
		String author = subject.authorId();
		return (author != null && this.bot.is(author)) || subject.text().mentions(this.bot);
	}

	private @Nullable String context(Post subject) {
		String text = subject.text().question(this.bot);
		return text.isBlank() ? null : text;
	}

}
