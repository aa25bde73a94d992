package ai.aigg.insights.gateway.mentions;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

import ai.aigg.insights.gateway.x.PostId;

/**
 * The posts that were lately left aside, which overlapping reads bring again and again.
 * Used by one thread.
 */
final class RecentlyIgnored {

	private static final int LIMIT = 10_000;

	private final SequencedSet<PostId> ids = new LinkedHashSet<>();

	boolean contains(PostId id) {
		return this.ids.contains(id);
	}

	void add(PostId id) {
		this.ids.add(id);
		if (this.ids.size() > LIMIT) {
			this.ids.removeFirst();
		}
	}

}
