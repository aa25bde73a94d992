package ai.aigg.insights.simulators.x;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Accounts and posts, bounded, with the indexes that timelines are read from.
 */
class XStore {

	private static final int MAX_USERS = 100_000;

	private final NavigableMap<Long, Post> posts = new ConcurrentSkipListMap<>();

	private final Map<Long, XUser> users = new ConcurrentHashMap<>();

	private final Map<String, XUser> byName = new ConcurrentHashMap<>();

	private final Map<Long, NavigableSet<Long>> byAuthor = new ConcurrentHashMap<>();

	private final Map<Long, NavigableSet<Long>> byMentioned = new ConcurrentHashMap<>();

	private final Map<Long, NavigableSet<Long>> byParent = new ConcurrentHashMap<>();

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

	@Nullable Post post(long id) {
		return this.posts.get(id);
	}

	NavigableMap<Long, Post> posts() {
		return Collections.unmodifiableNavigableMap(this.posts);
	}

	synchronized void add(Post post) {
		this.posts.put(post.id(), post);
		index(this.byAuthor, post.author().id(), post.id());
		post.mentioned().forEach((user) -> index(this.byMentioned, user, post.id()));
		Long parent = post.inReplyTo();
		if (parent != null) {
			index(this.byParent, parent, post.id());
		}
		this.count++;
		while (this.count > this.maxPosts) {
			remove(this.posts.firstKey());
		}
	}

	/** Takes a post away; says whether it was there. */
	synchronized boolean remove(long id) {
		Post gone = this.posts.remove(id);
		if (gone == null) {
			return false;
		}
		this.count--;
		unindex(this.byAuthor, gone.author().id(), id);
		Long parent = gone.inReplyTo();
		if (parent != null) {
			unindex(this.byParent, parent, id);
		}
		gone.mentioned().forEach((user) -> unindex(this.byMentioned, user, id));
		return true;
	}

	NavigableSet<Long> byAuthor(long user) {
		return this.byAuthor.getOrDefault(user, Collections.emptyNavigableSet());
	}

	NavigableSet<Long> byMentioned(long user) {
		return this.byMentioned.getOrDefault(user, Collections.emptyNavigableSet());
	}

	/** Replies to a post in time order. */
	List<Post> replies(long parent) {
		return this.byParent.getOrDefault(parent, Collections.emptyNavigableSet())
			.stream()
			.map(this.posts::get)
			.filter((post) -> post != null)
			.toList();
	}

	/** Whether the author has a post with this very text since a moment. */
	boolean said(long author, String text, Instant since) {
		return byAuthor(author).tailSet(Snowflakes.first(since))
			.stream()
			.map(this.posts::get)
			.anyMatch((post) -> post != null && post.text().equals(text));
	}

	private static void index(Map<Long, NavigableSet<Long>> index, long key, long id) {
		index.computeIfAbsent(key, (each) -> new ConcurrentSkipListSet<>()).add(id);
	}

	private static void unindex(Map<Long, NavigableSet<Long>> index, long key, long id) {
		index.computeIfPresent(key, (each, ids) -> {
			ids.remove(id);
			return ids.isEmpty() ? null : ids;
		});
	}

}
