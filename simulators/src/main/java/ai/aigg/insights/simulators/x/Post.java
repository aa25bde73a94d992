package ai.aigg.insights.simulators.x;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A post, or one edition of it.
 *
 * @param id snowflake id of this edition
 * @param firstId id of its first edition
 * @param author who wrote it
 * @param text as typed, without the handles X puts before replies
 * @param createdAt when
 * @param place where it stands among others
 * @param wording the text worked out
 * @param traits what else there is to it
 */
public record Post(long id, long firstId, XUser author, String text, Instant createdAt, Place place, Wording wording,
		Traits traits) {

	/** Id of the thread's first post. */
	public long conversationId() {
		return this.place.conversationId();
	}

	/** The post it answers. */
	public @Nullable Long inReplyTo() {
		return this.place.inReplyTo();
	}

	/** The author of the post it answers. */
	public @Nullable Long inReplyToUser() {
		return this.place.inReplyToUser();
	}

	/** The post it quotes. */
	public @Nullable Long quoteOf() {
		return this.place.quoteOf();
	}

	/** The post it passes on. */
	public @Nullable Long repostOf() {
		return this.place.repostOf();
	}

	/** What whoever made it calls it. */
	public @Nullable String tag() {
		return this.traits.tag();
	}

	/** All of the text as X shows it, with the handles before replies. */
	public String shownText() {
		return this.wording.whole().text();
	}

	/** Whether an account is named, by the author or by X. */
	public boolean mentions(long user) {
		return this.wording.mentioned().contains(user);
	}

	/** Whether the author typed an account's handle, and X did not. */
	public boolean names(XUser user) {
		return this.wording.names(user);
	}

}
