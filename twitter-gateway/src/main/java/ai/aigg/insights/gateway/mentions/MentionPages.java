package ai.aigg.insights.gateway.mentions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.XReadException;
import ai.aigg.insights.gateway.x.XReads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads all pages of mentions, and the posts that they point at.
 */
@Component
class MentionPages {

	private static final Logger log = LoggerFactory.getLogger(MentionPages.class);

	/** The most ids that X takes at once. */
	private static final int LOOKUP = 100;

	private final XReads x;

	private final MentionSettings settings;

	private final MentionMetrics metrics;

	MentionPages(XReads x, MentionSettings settings, MentionMetrics metrics) {
		this.x = x;
		this.settings = settings;
		this.metrics = metrics;
	}

	/**
	 * Reads the mentions since a position.
	 * @param position where the last read ended
	 * @return all of them, or the youngest where there are too many
	 */
	Batch since(MentionCursor.Position position) {
		PostId since = position.since(this.settings.overlap());
		Batch batch = new Batch(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
		String token = null;
		for (int page = 0; page < this.settings.maxPages(); page++) {
			PostPage next = this.x.mentions(since, token);
			batch.add(next);
			this.metrics.malformed(next.malformed());
			token = next.nextToken();
			if (token == null) {
				return batch;
			}
		}
		if (!batch.reaches(position.newest())) {
			log.error("There are more new mentions than {} pages hold: the oldest are lost", this.settings.maxPages());
			this.metrics.truncated();
		}
		return batch;
	}

	/**
	 * Reads the posts that mentions point at, unless X sent them along.
	 * @param posts the mentions that will be asked
	 * @param batch takes what was found
	 */
	void complete(Collection<Post> posts, Batch batch) {
		List<PostId> wanted = posts.stream()
			.map(Post::subject)
			.flatMap(Optional::stream)
			.filter((id) -> !batch.others().containsKey(id) && !batch.unavailable().contains(id.value()))
			.distinct()
			.toList();
		for (int from = 0; from < wanted.size(); from += LOOKUP) {
			try {
				PostPage found = this.x.posts(wanted.subList(from, Math.min(from + LOOKUP, wanted.size())));
				found.posts().forEach((post) -> batch.others().put(post.id(), post));
			}
			catch (XReadException ex) {
				if (!ex.isRefusal()) {
					throw ex;
				}
				// Asking again would not help, and a mention without context is better
				// than none.
				log.warn("Parents of mentions cannot be read: {}", ex.getMessage());
			}
		}
	}

	/**
	 * What one read brought.
	 *
	 * @param posts the mentions
	 * @param others posts by id: those pointed at, and the mentions themselves
	 * @param usernames handles by user id
	 * @param unavailable ids of posts that X will not show
	 */
	record Batch(List<Post> posts, Map<PostId, Post> others, Map<String, String> usernames, Set<String> unavailable) {

		/**
		 * Whether it goes back to where the last read ended; only a part of the overlap
		 * is missing then.
		 */
		private boolean reaches(@Nullable PostId newest) {
			return newest != null && this.posts.stream().anyMatch((post) -> post.id().compareTo(newest) <= 0);
		}

		private void add(PostPage page) {
			this.posts.addAll(page.posts());
			this.others.putAll(page.included());
			page.posts().forEach((post) -> this.others.put(post.id(), post));
			this.usernames.putAll(page.usernames());
			this.unavailable.addAll(page.unavailable());
		}

	}

}
