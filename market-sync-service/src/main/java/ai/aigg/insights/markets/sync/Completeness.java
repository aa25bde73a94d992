package ai.aigg.insights.markets.sync;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides whether a sweep whose lists all ended by themselves held the whole open set. A
 * list that ends early looks complete; so it is held against a count that does not come
 * from paging, and against what is open here.
 */
final class Completeness {

	/** An event that opens or closes meanwhile is no sign of anything. */
	private static final long FEW = 2;

	private final double tolerance;

	Completeness(double tolerance) {
		this.tolerance = tolerance;
	}

	/**
	 * Compares.
	 * @param seenMarkets markets that were held, or found open by their ids
	 * @param unproven markets that are open here, but were neither held nor proven to be
	 * closed
	 * @param seenEvents events of the markets that were held
	 * @param openEvents the independent count of open events, if it is to be had
	 * @return what is wrong, or nothing when the sweep is complete
	 */
	Optional<String> objection(int seenMarkets, int unproven, int seenEvents, OptionalLong openEvents) {
		if (openEvents.isPresent()) {
			long missing = openEvents.getAsLong() - seenEvents;
			if (missing > Math.max(FEW, this.tolerance * openEvents.getAsLong())) {
				return Optional
					.of("it held markets of %d events, but %d are open".formatted(seenEvents, openEvents.getAsLong()));
			}
		}
		int open = seenMarkets + unproven;
		if (unproven > Math.max(FEW, this.tolerance * open)) {
			return Optional.of("%d of %d markets that are open here were not on it and are not proven closed"
				.formatted(unproven, open));
		}
		return Optional.empty();
	}

}
