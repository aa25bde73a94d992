package ai.aigg.insights.simulators.x.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.PostListener;
import ai.aigg.insights.simulators.x.SimulatedX;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the fate of every mention as it happens, so that nobody has to search for it.
 */
@Component
final class ReplyTruth implements PostListener {

	private static final int MAX_MENTIONS = 100_000;

	private final SimulatedX network;

	private final NavigableMap<Long, MentionFate> mentions = new TreeMap<>();

	private long elsewhere;

	ReplyTruth(SimulatedX network) {
		this.network = network;
		network.listen(this);
	}

	@Override
	public synchronized void posted(Post post) {
		if (post.author().id() == this.network.bot().id()) {
			reply(post);
			return;
		}
		MentionFate known = this.mentions.get(post.firstId());
		if (known == null) {
			remember(post);
		}
		else if (post.id() != post.firstId()) {
			this.mentions.put(post.firstId(), known.edited());
		}
	}

	@Override
	public synchronized void deleted(Post post) {
		this.mentions.computeIfPresent(post.firstId(), (id, fate) -> fate.gone());
		Long parent = post.inReplyTo();
		if (parent != null && post.author().id() == this.network.bot().id()) {
			this.mentions.computeIfPresent(first(parent), (id, fate) -> fate
				.with(fate.replies().stream().filter((reply) -> reply.id() != post.id()).toList()));
		}
	}

	/** Mentions younger than an id, oldest first. */
	synchronized List<MentionFate> page(long after, int limit) {
		return this.mentions.tailMap(after, false).values().stream().limit(limit).toList();
	}

	synchronized @Nullable MentionFate find(long id) {
		return this.mentions.get(first(id));
	}

	/** Counts of all mentions, or of those with a tag. */
	synchronized Totals totals() {
		Map<String, Count> tags = new TreeMap<>();
		Count all = Count.of(this.mentions.values());
		Map<String, List<MentionFate>> tagged = new HashMap<>();
		this.mentions.values().forEach((fate) -> {
			String tag = fate.tag();
			if (tag != null) {
				tagged.computeIfAbsent(tag, (each) -> new ArrayList<>()).add(fate);
			}
		});
		tagged.forEach((tag, fates) -> tags.put(tag, Count.of(fates)));
		return new Totals(all, tags, this.elsewhere);
	}

	/** Forgets all mentions so far. */
	synchronized void clear() {
		this.mentions.clear();
		this.elsewhere = 0;
	}

	private void reply(Post post) {
		Long parent = post.inReplyTo();
		MentionFate fate = (parent != null) ? answered(parent) : null;
		if (fate == null) {
			this.elsewhere++;
			return;
		}
		List<MentionFate.Reply> replies = new ArrayList<>(fate.replies());
		replies.add(new MentionFate.Reply(post.id(), post.text(), post.createdAt().toEpochMilli()));
		this.mentions.put(fate.firstId(), fate.with(replies));
	}

	/** The fate of a mention, which may be answered before this listener heard of it. */
	private @Nullable MentionFate answered(long id) {
		MentionFate known = this.mentions.get(first(id));
		return (known != null) ? known : this.network.post(id).map(this::remember).orElse(null);
	}

	private @Nullable MentionFate remember(Post post) {
		MentionFate.Kind kind = kind(post);
		if (kind == null) {
			return null;
		}
		MentionFate fate = MentionFate.of(post, kind);
		this.mentions.put(post.firstId(), fate);
		if (this.mentions.size() > MAX_MENTIONS) {
			this.mentions.pollFirstEntry();
		}
		return fate;
	}

	private long first(long id) {
		return this.network.post(id).map(Post::firstId).orElse(id);
	}

	private MentionFate.@Nullable Kind kind(Post post) {
		long bot = this.network.bot().id();
		if (post.repostOf() != null) {
			return post.mentions(bot) ? MentionFate.Kind.REPOST : null;
		}
		if (post.names(this.network.bot())) {
			return MentionFate.Kind.TYPED;
		}
		Long quoted = post.quoteOf();
		if (quoted != null && this.network.post(quoted).filter((each) -> each.author().id() == bot).isPresent()) {
			return MentionFate.Kind.QUOTE;
		}
		return post.mentions(bot) ? MentionFate.Kind.IMPLICIT : null;
	}

	/**
	 * What there is in all.
	 *
	 * @param all every mention
	 * @param byTag mentions by what their makers call them
	 * @param elsewhere posts of the bot that answer no mention
	 */
	record Totals(Count all, Map<String, Count> byTag, long elsewhere) {
	}

	/**
	 * How many mentions have how many visible replies.
	 *
	 * @param mentions how many there are
	 * @param none without a reply
	 * @param one with exactly one
	 * @param more with more than one
	 */
	record Count(int mentions, int none, int one, int more) {

		static Count of(Collection<MentionFate> fates) {
			int none = 0;
			int one = 0;
			for (MentionFate fate : fates) {
				int replies = fate.replies().size();
				none += (replies == 0) ? 1 : 0;
				one += (replies == 1) ? 1 : 0;
			}
			return new Count(fates.size(), none, one, fates.size() - none - one);
		}

	}

}
