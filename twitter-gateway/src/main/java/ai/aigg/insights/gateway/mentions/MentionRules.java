package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.gateway.ledger.Interaction;
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
	 * @param replies our replies that may be answered
	 */
	Judgement judge(Post post, Map<PostId, Post> others, Map<String, String> usernames, OwnReplies replies) {
		Optional<Judgement.Why> reason = reasonToIgnore(post);
		String author = post.authorId();
		if (reason.isPresent() || author == null) {
			return new Judgement.Ignored(reason.orElse(Judgement.Why.MALFORMED));
		}
		Post subject = post.subject().map(others::get).orElse(null);
		String text = post.text().question(this.bot);
		Optional<OwnReplies.Answered> answered = replies.answeredBy(post, subject);
		Optional<Choice> choice = answered.flatMap((reply) -> Selection.of(text, reply.mention()));
		if (!post.text().typedMentionOf(this.bot) && isPrefixed(post, subject)
				&& (choice.isEmpty() || !answered.orElseThrow().isVisible())) {
			return new Judgement.Ignored(Judgement.Why.IMPLICIT_MENTION);
		}
		String context = answered.map((reply) -> context(reply.mention(), choice.isPresent()))
			.orElseGet(() -> (subject != null) ? subject.text().question(this.bot) : "");
		return new Judgement.Asks(new Mention(post.firstId(), author, usernames.get(author), post.conversationId(),
				text, context.isBlank() ? null : context, choice.map(Choice::marketId).orElse(null), post.createdAt()));
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

	/**
	 * What an answer to a reply of ours is about: never our own words, for the matcher
	 * would read the numbers and names in them as the user's.
	 */
	private static String context(Interaction answered, boolean isChoice) {
		String subject = answered.replySubject();
		return (subject != null && !isChoice) ? subject : answered.queryText();
	}

}
