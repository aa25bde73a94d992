package ai.aigg.insights.gateway.mentions;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

import ai.aigg.insights.gateway.x.PostId;

/**
 * The latest posts of some kind, which overlapping reads bring again and again.
 */
final class RecentIds {

	private static final int LIMIT = 20_000;

	private final SequencedSet<PostId> ids = new LinkedHashSet<>();

	/**
	 * Adds a post.
	 * @param id the post
	 * @return {@code false} when it is there
	 */
	synchronized boolean add(PostId id) {
		boolean added = this.ids.add(id);
		if (this.ids.size() > LIMIT) {
			this.ids.removeFirst();
		}
		return added;
	}

}
