package ai.aigg.insights.markets.matching.ranking;

import ai.aigg.insights.markets.matching.text.Direction;

/**
 * Whether a text and a title speak of the same names and of the same way.
 */
final class Agreement {

	private final Query query;

	private final Direction asked;

	Agreement(Query query) {
		this.query = query;
		this.asked = Direction.of(query.reading().words());
	}

	/** How many of the names that are asked about a title lacks. */
	int missed(Entry entry) {
		return (int) this.query.reading()
			.names()
			.stream()
			.filter((name) -> name.stream().noneMatch((word) -> has(entry, word)))
			.count();
	}

	/** 1 for the same way, -1 for the other, 0 when either has none. */
	int direction(Entry entry) {
		Direction has = entry.direction();
		if (this.asked == Direction.NONE || has == Direction.NONE) {
			return 0;
		}
		return (has == this.asked) ? 1 : -1;
	}

	private boolean has(Entry entry, String word) {
		return this.query.has(entry, word);
	}

}
