package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The network itself: people post, reply, quote, repost, edit and delete.
 */
@Component
public class SimulatedX {

	private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");

	private static final int MAX_TEXT = 25_000;

	private final XStore store;

	private final PostMaker maker;

	private final XSettings settings;

	private final Clock clock;

	private final XUser bot;

	private final List<PostListener> listeners = new CopyOnWriteArrayList<>();

	SimulatedX(XSettings settings, Indexing indexing, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.store = new XStore(settings.maxPosts());
		this.maker = new PostMaker(this.store, indexing, settings.botId());
		this.bot = this.store
			.addUser(new XUser(settings.botId(), settings.botUsername(), clock.instant().minus(Duration.ofDays(400))));
	}

	/** The account of the bot. */
	public XUser bot() {
		return this.bot;
	}

	/**
	 * Tells somebody of every post from now on.
	 * @param listener who; quick, and not to be told of what it does itself
	 */
	public void listen(PostListener listener) {
		this.listeners.add(listener);
	}

	/**
	 * Posts as a simulated person, who is made up when unknown.
	 * @param username handle, with or without the at sign
	 * @param text 1 to 25,000 characters
	 * @param inReplyTo the post to answer
	 * @param quoteOf the post to quote
	 * @return the post
	 * @throws IllegalArgumentException with a sentence for the caller when the handle,
	 * the text or a referenced post is no good
	 */
	public Post say(String username, String text, @Nullable Long inReplyTo, @Nullable Long quoteOf) {
		return say(Draft.of(username, text).answering(inReplyTo, quoteOf));
	}

	/**
	 * Posts as a simulated person, who is made up when unknown.
	 * @param draft who says what
	 * @return the post
	 * @throws IllegalArgumentException with a sentence for the caller when the handle,
	 * the text or a referenced post is no good
	 */
	public Post say(Draft draft) {
		Long passedOn = draft.repostOf();
		Post original = required(passedOn, "repost");
		if (original != null) {
			Post repost = this.maker.repost(person(draft.username()), draft, original, this.clock.instant());
			return tell(this.store.add(repost));
		}
		checkText(draft.text());
		required(draft.quoteOf(), "quote");
		Post parent = required(draft.inReplyTo(), "reply to");
		return publish(person(draft.username()), draft, parent, Set.of(), List.of());
	}

	/**
	 * Replaces a post by a new edition with an id of its own.
	 * @param id any edition of the post
	 * @param text what it says from now on
	 * @return the new edition
	 * @throws IllegalArgumentException with a sentence for the caller when there is no
	 * such post, or it can no longer be edited
	 */
	public Post edit(long id, String text) {
		checkText(text);
		Instant now = this.clock.instant();
		Post edition = this.store.edit(id, (latest) -> {
			boolean late = now.isAfter(Snowflakes.time(latest.firstId()).plus(this.settings.editWindow()));
			if (late || latest.repostOf() != null || this.store.history(latest).size() > XStore.MAX_EDITS) {
				throw new IllegalArgumentException("Post " + id + " can no longer be edited.");
			}
			return this.maker.edition(latest, text, now);
		});
		return tell(edition);
	}

	/**
	 * Takes a post away with all its editions.
	 * @param id any edition of the post
	 * @return whether it was there
	 */
	public boolean delete(long id) {
		List<Post> gone = this.store.remove(id);
		gone.forEach((post) -> this.listeners.forEach((listener) -> listener.deleted(post)));
		return !gone.isEmpty();
	}

	XStore store() {
		return this.store;
	}

	XUser person(String username) {
		return account(username,
				(handle) -> this.clock.instant().minus(Duration.ofDays(60 + Math.floorMod(handle.hashCode(), 3_000))));
	}

	/** The account of that name, opened at that moment if it is new. */
	XUser account(String username, Function<String, Instant> opening) {
		String handle = username.startsWith("@") ? username.substring(1) : username;
		if (!HANDLE.matcher(handle).matches()) {
			throw new IllegalArgumentException(
					"'username' must have 1 to 15 letters, digits or underscores but is '" + username + "'.");
		}
		return this.store.user(handle).orElseGet(() -> {
			Instant opened = opening.apply(handle);
			return this.store.addUser(
					new XUser(Snowflakes.first(opened) + Math.floorMod(handle.hashCode(), 1 << 22), handle, opened));
		});
	}

	/** Publishes without asking whether the author may. */
	Post publish(XUser author, String text, @Nullable Post parent, @Nullable Long quoteOf, Set<Long> excluded) {
		return publish(author, Draft.of(author.username(), text).answering(null, quoteOf), parent, excluded, List.of());
	}

	/** Publishes without asking whether the author may. */
	Post publish(XUser author, Draft draft, @Nullable Post parent, Set<Long> excluded, List<String> media) {
		return tell(this.store.add(this.maker.post(author, draft, parent, excluded, media, this.clock.instant())));
	}

	/**
	 * Looks a post up.
	 * @param id its id
	 * @return the post, or nothing when it is gone
	 */
	public Optional<Post> post(long id) {
		return Optional.ofNullable(this.store.post(id));
	}

	/**
	 * What was posted in some time, hidden accounts included.
	 * @param from the first moment
	 * @param to the first moment after it
	 * @return posts in time order, a view of what there is
	 */
	public Iterable<Post> posts(Instant from, Instant to) {
		return this.store.posts().subMap(Snowflakes.first(from), Snowflakes.first(to)).values();
	}

	/**
	 * Whether strangers may see a post.
	 * @param post the post
	 * @return false when its author is protected or suspended
	 */
	public boolean isVisible(Post post) {
		return this.store.visible(post);
	}

	/**
	 * What the bot posted lately.
	 * @param since only younger posts
	 * @param limit the most posts
	 * @return its posts, oldest first
	 */
	public List<Post> botPosts(long since, int limit) {
		return this.store.byAuthor(this.bot.id()).tailMap(since, false).values().stream().limit(limit).toList();
	}

	/**
	 * Whether an answer to a post of the bot summons it without its handle.
	 * @return the setting
	 */
	public boolean answersSummon() {
		return this.settings.answersSummon();
	}

	/**
	 * Whether a post names the bot in what its author typed, quotes one of its posts or,
	 * where that is enough, answers one.
	 */
	boolean summons(Post post) {
		Long quoted = post.quoteOf();
		Post original = (quoted != null) ? this.store.post(quoted) : null;
		Long answered = post.inReplyToUser();
		boolean answers = answersSummon() && answered != null && answered == this.bot.id();
		return post.repostOf() == null
				&& (post.names(this.bot) || answers || (original != null && original.author().equals(this.bot)));
	}

	Instant duplicatesSince() {
		return this.clock.instant().minus(this.settings.duplicateWindow());
	}

	private Post tell(Post post) {
		this.listeners.forEach((listener) -> listener.posted(post));
		return post;
	}

	private @Nullable Post required(@Nullable Long id, String purpose) {
		Post post = (id != null) ? this.store.post(id) : null;
		if (id != null && post == null) {
			throw new IllegalArgumentException("There is no post " + id + " to " + purpose + ".");
		}
		return post;
	}

	private static void checkText(String text) {
		if (text.isBlank() || text.length() > MAX_TEXT) {
			throw new IllegalArgumentException(
					"'text' must have 1 to 25,000 characters but has " + text.length() + ".");
		}
	}

}
