package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The network itself: people post, reply, quote and delete.
 */
@Component
public class SimulatedX {

	private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");

	private static final int MAX_TEXT = 25_000;

	private final XStore store;

	private final Snowflakes snowflakes = new Snowflakes();

	private final XSettings settings;

	private final Clock clock;

	private final XUser bot;

	SimulatedX(XSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.store = new XStore(settings.maxPosts());
		this.bot = this.store
			.addUser(new XUser(settings.botId(), settings.botUsername(), clock.instant().minus(Duration.ofDays(400))));
	}

	/** The account of the bot. */
	public XUser bot() {
		return this.bot;
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
		if (text.isBlank() || text.length() > MAX_TEXT) {
			throw new IllegalArgumentException(
					"'text' must have 1 to 25,000 characters but has " + text.length() + ".");
		}
		if (quoteOf != null && this.store.post(quoteOf) == null) {
			throw new IllegalArgumentException("There is no post " + quoteOf + " to quote.");
		}
		Post parent = (inReplyTo != null) ? this.store.post(inReplyTo) : null;
		if (inReplyTo != null && parent == null) {
			throw new IllegalArgumentException("There is no post " + inReplyTo + " to reply to.");
		}
		return publish(person(username), text, parent, quoteOf, Set.of());
	}

	XStore store() {
		return this.store;
	}

	XUser person(String username) {
		String handle = username.startsWith("@") ? username.substring(1) : username;
		if (!HANDLE.matcher(handle).matches()) {
			throw new IllegalArgumentException(
					"'username' must have 1 to 15 letters, digits or underscores but is '" + username + "'.");
		}
		return this.store.user(handle).orElseGet(() -> {
			Instant opened = this.clock.instant().minus(Duration.ofDays(60 + Math.floorMod(handle.hashCode(), 3_000)));
			return this.store.addUser(new XUser(snowflakeFor(opened, handle), handle, opened));
		});
	}

	/** Publishes without asking whether the author may. */
	Post publish(XUser author, String text, @Nullable Post parent, @Nullable Long quoteOf, Set<Long> excluded) {
		Instant now = this.clock.instant();
		long id = this.snowflakes.next(now);
		List<XUser> prefix = (parent != null) ? prefix(author, text, parent, excluded) : List.of();
		Post post = new Post(id, author, text, now, (parent != null) ? parent.conversationId() : id,
				(parent != null) ? parent.id() : null, (parent != null) ? parent.author().id() : null, quoteOf, prefix,
				mentioned(author, text, prefix));
		this.store.add(post);
		return post;
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
	 * What the bot posted lately.
	 * @param since only younger posts
	 * @param limit the most posts
	 * @return its posts, oldest first
	 */
	public List<Post> botPosts(long since, int limit) {
		return this.store.byAuthor(this.bot.id())
			.tailSet(since, false)
			.stream()
			.limit(limit)
			.map(this.store::post)
			.filter(Objects::nonNull)
			.toList();
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
		boolean named = XText.handles(post.text())
			.stream()
			.anyMatch((handle) -> handle.equalsIgnoreCase(this.bot.username()));
		Long quoted = post.quoteOf();
		Post original = (quoted != null) ? this.store.post(quoted) : null;
		Long answered = post.inReplyToUser();
		boolean answers = answersSummon() && answered != null && answered == this.bot.id();
		return named || answers || (original != null && original.author().equals(this.bot));
	}

	Instant duplicatesSince() {
		return this.clock.instant().minus(this.settings.duplicateWindow());
	}

	private List<XUser> prefix(XUser author, String text, Post parent, Set<Long> excluded) {
		Set<XUser> thread = new LinkedHashSet<>();
		thread.add(parent.author());
		thread.addAll(parent.prefix());
		XText.handles(parent.text()).forEach((handle) -> this.store.user(handle).ifPresent(thread::add));
		thread.remove(author);
		thread.removeIf((user) -> excluded.contains(user.id()) && !user.equals(parent.author()));
		List<String> typed = XText.handles(text);
		thread.removeIf((user) -> typed.stream().anyMatch((handle) -> handle.equalsIgnoreCase(user.username())));
		return List.copyOf(thread);
	}

	private List<Long> mentioned(XUser author, String text, List<XUser> prefix) {
		Set<Long> mentioned = new LinkedHashSet<>();
		prefix.forEach((user) -> mentioned.add(user.id()));
		XText.handles(text).forEach((handle) -> this.store.user(handle).map(XUser::id).ifPresent(mentioned::add));
		mentioned.remove(author.id());
		return List.copyOf(mentioned);
	}

	private long snowflakeFor(Instant opened, String handle) {
		return Snowflakes.first(opened) + Math.floorMod(handle.hashCode(), 1 << 22);
	}

}
