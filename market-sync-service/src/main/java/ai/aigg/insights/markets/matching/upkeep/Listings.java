package ai.aigg.insights.markets.matching.upkeep;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How far the reading of all open markets is.
 */
final class Listings {

	private final Set<String> open = new HashSet<>();

	private final long since;

	private UUID after = new UUID(0, 0);

	Listings(long since) {
		this.since = since;
	}

	/** Number of the last change before the reading began. */
	long since() {
		return this.since;
	}

	/** Our id of the last one that was read. */
	UUID after() {
		return this.after;
	}

	void add(List<VectorStore.Known> page) {
		for (VectorStore.Known each : page) {
			this.open.add(each.listing().id());
			this.after = each.id();
		}
	}

	/** Those that were not among them. */
	List<String> without(Collection<String> ids) {
		return ids.stream().filter((id) -> !this.open.contains(id)).toList();
	}

}
