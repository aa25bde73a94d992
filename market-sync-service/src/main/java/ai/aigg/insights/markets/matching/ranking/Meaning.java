package ai.aigg.insights.markets.matching.ranking;

import java.util.List;

/**
 * What a text means among the markets of an index: worth keeping while words are added
 * that do not change it.
 */
public final class Meaning {

	private final Likeness likeness;

	private final List<Entry> nearest;

	private Meaning(Likeness likeness, List<Entry> nearest) {
		this.likeness = likeness;
		this.nearest = List.copyOf(nearest);
	}

	static Meaning of(Likeness likeness, List<Entry> nearest) {
		return new Meaning(likeness, nearest);
	}

	/**
	 * Of a text of which only the words are known.
	 * @return a meaning that is like nothing
	 */
	public static Meaning unknown() {
		return new Meaning(new Likeness(null, List.of()), List.of());
	}

	Likeness likeness() {
		return this.likeness;
	}

	/** The markets nearest in meaning, the nearest first. */
	List<Entry> nearest() {
		return this.nearest;
	}

}
