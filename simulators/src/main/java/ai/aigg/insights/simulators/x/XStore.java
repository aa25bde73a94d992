package ai.aigg.insights.simulators.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Accounts and posts, bounded, with the indexes that timelines are read from. Indexes
 * hold the latest edition of a post, look-ups find all of them.
 */
class XStore {

	static final int MAX_EDITS = 5;

	private static final int MAX_USERS = 100_000;

	private final NavigableMap<Long, Post> posts = new ConcurrentSkipListMap<>();

	private final Map<Long, XUser> users = new ConcurrentHashMap<>();

	private final Map<String, XUser> byName = new ConcurrentHashMap<>();

	private final Map<Long, Standing> standings = new ConcurrentHashMap<>();

	private final Map<Long, NavigableMap<Long, Post>> byAuthor = new ConcurrentHashMap<>();

	private final Map<Long, NavigableMap<Long, Post>> byMentioned = new ConcurrentHashMap<>();

	private final Map<Long, NavigableMap<Long, Post>> byParent = new ConcurrentHashMap<>();

	private final Map<Utterance, Long> lastSaid = new ConcurrentHashMap<>();

	/** Ids of the editions of posts that were edited, by the first of them. */
	private final Map<Long, List<Long>> editions = new ConcurrentHashMap<>();

	private final int maxPosts;

	private int count;

	XStore(int maxPosts) {
		this.maxPosts = maxPosts;
	}

	Optional<XUser> user(long id) {
		return Optional.ofNullable(this.users.get(id));
	}

	Optional<XUser> user(String username) {
		return Optional.ofNullable(this.byName.get(username.toLowerCase(Locale.ROOT)));
	}

	Stream<XUser> users() {
		return this.users.values().stream();
	}

	/**
	 * Adds an account, unless the handle is taken already.
	 * @throws IllegalStateException when there are too many
	 */
	synchronized XUser addUser(XUser user) {
		XUser known = this.byName.get(user.username().toLowerCase(Locale.ROOT));
		if (known != null) {
			return known;
		}
		if (this.users.size() >= MAX_USERS) {
			throw new IllegalStateException("No room for more than " + MAX_USERS + " accounts");
		}
		this.users.put(user.id(), user);
		this.byName.put(user.username().toLowerCase(Locale.ROOT), user);
		return user;
	}

	Standing standing(XUser user) {
		return this.standings.getOrDefault(user.id(), Standing.USUAL);
	}

	void set(XUser user, Standing standing) {
		this.standings.put(user.id(), standing);
	}

	boolean visible(Post post) {
		return !standing(post.author()).hidden();
	}

	@Nullable Post post(long id) {
		return this.posts.get(id);
	}

	NavigableMap<Long, Post> posts() {
		return Collections.unmodifiableNavigableMap(this.posts);
	}

	synchronized Post add(Post post) {
		this.posts.put(post.id(), post);
		index(post);
		this.count++;
		while (this.count > this.maxPosts) {
			drop(this.posts.firstEntry().getValue());
		}
		return post;
	}

	/**
	 * Puts a new edition in the place of the latest one.
	 * @param id any edition
	 * @param change makes the new one out of the latest
	 * @throws IllegalArgumentException when there is no such post
	 */
	synchronized Post edit(long id, UnaryOperator<Post> change) {
		Post named = this.posts.get(id);
		Post latest = (named != null) ? this.posts.get(history(named).getLast()) : null;
		if (latest == null) {
			throw new IllegalArgumentException("There is no post " + id + ".");
		}
		Post edition = change.apply(latest);
		List<Long> chain = new ArrayList<>(history(latest));
		chain.add(edition.id());
		unindex(latest);
		this.editions.put(edition.firstId(), List.copyOf(chain));
		return add(edition);
	}

	/** Ids of all editions of a post, the first one first. */
	List<Long> history(Post post) {
		return this.editions.getOrDefault(post.firstId(), List.of(post.firstId()));
	}

	/** Takes a post away with all its editions, and says which there were. */
	synchronized List<Post> remove(long id) {
		Post named = this.posts.get(id);
		if (named == null) {
			return List.of();
		}
		List<Post> gone = new ArrayList<>();
		for (Long each : history(named)) {
			Post post = this.posts.get(each);
			if (post != null) {
				gone.add(post);
				drop(post);
			}
		}
		return gone;
	}

	NavigableMap<Long, Post> byAuthor(long user) {
		return this.byAuthor.getOrDefault(user, Collections.emptyNavigableMap());
	}

	NavigableMap<Long, Post> byMentioned(long user) {
		return this.byMentioned.getOrDefault(user, Collections.emptyNavigableMap());
	}

	/** Replies to a post in time order. */
	List<Post> replies(long parent) {
		return List.copyOf(this.byParent.getOrDefault(parent, Collections.emptyNavigableMap()).values());
	}

	/** Whether the author has a post with this very text since a moment. */
	boolean said(long author, String text, Instant since) {
		Long last = this.lastSaid.get(new Utterance(author, text));
		return last != null && last >= Snowflakes.first(since);
	}

	private void drop(Post post) {
		this.posts.remove(post.id());
		this.count--;
		unindex(post);
		List<Long> chain = history(post);
		if (chain.getLast() == post.id()) {
			this.editions.remove(post.firstId());
		}
	}

	private void index(Post post) {
		put(this.byAuthor, post.author().id(), post);
		post.wording().mentioned().forEach((user) -> put(this.byMentioned, user, post));
		Long parent = post.inReplyTo();
		if (parent != null) {
			put(this.byParent, parent, post);
		}
		this.lastSaid.put(new Utterance(post.author().id(), post.text()), post.id());
	}

	private void unindex(Post post) {
		take(this.byAuthor, post.author().id(), post);
		post.wording().mentioned().forEach((user) -> take(this.byMentioned, user, post));
		Long parent = post.inReplyTo();
		if (parent != null) {
			take(this.byParent, parent, post);
		}
		this.lastSaid.remove(new Utterance(post.author().id(), post.text()), post.id());
	}

	private static void put(Map<Long, NavigableMap<Long, Post>> index, long key, Post post) {
		index.computeIfAbsent(key, (each) -> new ConcurrentSkipListMap<>()).put(post.id(), post);
	}

	private static void take(Map<Long, NavigableMap<Long, Post>> index, long key, Post post) {
		index.computeIfPresent(key, (each, posts) -> {
			posts.remove(post.id());
			return posts.isEmpty() ? null : posts;
		});
	}

	private record Utterance(long author, String text) {
	}

}
