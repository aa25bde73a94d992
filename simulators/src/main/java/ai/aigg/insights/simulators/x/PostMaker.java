package ai.aigg.insights.simulators.x;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes posts out of drafts: ids, threads, handles before replies, the text worked out.
 */
final class PostMaker {

	private static final int REPOSTED = 140;

	private final XStore store;

	private final Indexing indexing;

	private final long bot;

	private final Snowflakes snowflakes = new Snowflakes();

	PostMaker(XStore store, Indexing indexing, long bot) {
		this.store = store;
		this.indexing = indexing;
		this.bot = bot;
	}

	/** A new post; who is excluded is not named before a reply. */
	Post post(XUser author, Draft draft, @Nullable Post parent, Set<Long> excluded, List<String> media, Instant now) {
		long id = this.snowflakes.next(now);
		List<XUser> prefix = (parent != null) ? prefix(author, draft.text(), parent, excluded) : List.of();
		Place place = new Place((parent != null) ? parent.conversationId() : id, (parent != null) ? parent.id() : null,
				(parent != null) ? parent.author().id() : null, draft.quoteOf(), null);
		Traits traits = new Traits(this.indexing.listedAt(now, author.id() == this.bot, draft.listedAfter()),
				draft.sensitive(), draft.lang(), draft.tag(), media);
		return new Post(id, id, author, draft.text(), now, place, wording(author, draft.text(), prefix), traits);
	}

	/** The post passed on by somebody else. */
	Post repost(XUser author, Draft draft, Post original, Instant now) {
		long id = this.snowflakes.next(now);
		String all = "RT @" + original.author().username() + ": " + original.text();
		String text = (all.length() > REPOSTED)
				? all.substring(0, all.offsetByCodePoints(0, Math.min(REPOSTED, all.codePointCount(0, all.length()))))
						+ "…"
				: all;
		Set<Long> mentioned = new LinkedHashSet<>(original.wording().mentioned());
		mentioned.add(original.author().id());
		XText shown = XText.of(text, List.of(), this.store::user);
		Traits traits = new Traits(this.indexing.listedAt(now, author.id() == this.bot, draft.listedAfter()), false,
				original.traits().lang(), draft.tag(), List.of());
		return new Post(id, id, author, text, now, new Place(id, null, null, null, original.id()),
				new Wording(List.of(), List.copyOf(mentioned), shown, shown, false), traits);
	}

	/** The next edition of a post. */
	Post edition(Post latest, String text, Instant now) {
		Traits old = latest.traits();
		Traits traits = new Traits(this.indexing.listedAt(now, latest.author().id() == this.bot, null), old.sensitive(),
				old.lang(), old.tag(), old.media());
		long id = this.snowflakes.next(now);
		return new Post(id, latest.firstId(), latest.author(), text, now, latest.place(),
				wording(latest.author(), text, latest.wording().prefix()), traits);
	}

	private Wording wording(XUser author, String text, List<XUser> prefix) {
		Set<Long> mentioned = new LinkedHashSet<>();
		prefix.forEach((user) -> mentioned.add(user.id()));
		XText.handles(text).forEach((handle) -> this.store.user(handle).map(XUser::id).ifPresent(mentioned::add));
		mentioned.remove(author.id());
		return Wording.of(text, prefix, List.copyOf(mentioned), this.store::user);
	}

	private List<XUser> prefix(XUser author, String text, Post parent, Set<Long> excluded) {
		Set<XUser> thread = new LinkedHashSet<>();
		thread.add(parent.author());
		thread.addAll(parent.wording().prefix());
		XText.handles(parent.text()).forEach((handle) -> this.store.user(handle).ifPresent(thread::add));
		thread.remove(author);
		thread.removeIf((user) -> excluded.contains(user.id()) && !user.equals(parent.author()));
		List<String> typed = XText.handles(text);
		thread.removeIf((user) -> typed.stream().anyMatch((handle) -> handle.equalsIgnoreCase(user.username())));
		return List.copyOf(thread);
	}

}
