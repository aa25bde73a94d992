package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Decides which posts ask us something, and what.
 *
 * @param bot who we are
 * @param activatedAt since when we answer
 * @param refusals which mentions get no reply
 */
record MentionRules(Bot bot, Instant activatedAt, RefusalRules refusals) {

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
	 * @param batch what came with it
	 * @param replies our replies that may be answered
	 */
	Judgement judge(Post post, Batch batch, OwnReplies replies) {
		Optional<Judgement.Why> reason = reasonToIgnore(post);
		String author = post.authorId();
		if (reason.isPresent() || author == null) {
			return new Judgement.Ignored(reason.orElse(Judgement.Why.MALFORMED));
		}
		Post parent = post.subject().map(batch.others()::get).orElse(null);
		Optional<OwnReplies.Answered> answered = replies.answeredBy(post, parent);
		String text = post.text().question(this.bot);
		Optional<Choice> choice = answered.flatMap((reply) -> Selection.of(text, reply.mention()));
		Optional<Command> command = CommandReader.read(post.text(), this.bot);
		boolean isTyped = post.text().typedMentionOf(this.bot) || !isPrefixed(post, parent);
		if (!isTyped && !(choice.isPresent() && answered.orElseThrow().isVisible()) && !concernsUs(post, command)) {
			return new Judgement.Ignored(Judgement.Why.IMPLICIT_MENTION);
		}
		Subject subject = Subject.of(post, batch.others(), batch.unavailable(), this.bot,
				this.refusals.settings().hops());
		String context = answered.map((reply) -> context(reply.mention(), choice.isPresent())).orElse(subject.words());
		Mention mention = new Mention(post.firstId(), post.id(), batch.author(author), post.conversationId(), text,
				context.isBlank() ? null : context, choice.map(Choice::marketId).orElse(null), post.lang(),
				post.createdAt());
		if (command.isPresent()) {
			return new Judgement.Orders(mention, command.get());
		}
		boolean isLost = subject.isGone() && answered.isEmpty() && Pointing.onlyPoints(text);
		return this.refusals.refusal(post, mention.author())
			.or(() -> isLost ? Optional.of(Reason.SUBJECT_GONE) : Optional.empty())
			.<Judgement>map((refusal) -> new Judgement.Refused(mention, refusal))
			.orElseGet(() -> new Judgement.Asks(mention));
	}

	/**
	 * A "stop" right below a post of ours is meant for us, typed or not.
	 */
	private boolean concernsUs(Post post, Optional<Command> command) {
		String answered = post.inReplyToUserId();
		return answered != null && this.bot.is(answered)
				&& command.filter((each) -> !(each instanceof Command.Order)).isPresent();
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
