package ai.aigg.insights.simulators.polymarket.gamma;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The listed markets in the order of one field, the least first, as they once stood.
 *
 * @param places in order
 * @param version of the world at that time
 * @param at the world's time then
 */
record Ranking(List<Place> places, long version, Instant at) {

	/** The places behind a cursor, or all, in either direction. */
	Iterator<Place> from(@Nullable Cursor cursor, boolean ascending) {
		int size = this.places.size();
		if (ascending) {
			int first = (cursor != null) ? index(cursor.value(), cursor.id(), true) : 0;
			return this.places.subList(first, size).iterator();
		}
		int end = (cursor != null) ? index(cursor.value(), cursor.id(), false) : size;
		return IntStream.range(0, end).mapToObj((i) -> this.places.get(end - 1 - i)).iterator();
	}

	/** The places with values in a closed range, by id. */
	List<Place> between(double least, double most) {
		int first = index(least, Long.MIN_VALUE, false);
		int end = index(most, Long.MAX_VALUE, true);
		if (first >= end) {
			return Collections.emptyList();
		}
		return this.places.subList(first, end)
			.stream()
			.map((place) -> new Place(place.id(), place.id(), place.market()))
			.sorted(Place.ORDER)
			.toList();
	}

	/** How many places come before a value and id, itself counted or not. */
	private int index(double value, long id, boolean inclusive) {
		int low = 0;
		int high = this.places.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int compared = this.places.get(middle).compareTo(value, id);
			if (compared < 0 || (inclusive && compared == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
