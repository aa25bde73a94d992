package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Two ordered lists as one.
 */
final class MergedPlaces implements Iterator<Place> {

	private final Iterator<Place> one;

	private final Iterator<Place> other;

	private final Comparator<Place> order;

	private @Nullable Place first;

	private @Nullable Place second;

	MergedPlaces(Iterator<Place> one, Iterator<Place> other, boolean ascending) {
		this.one = one;
		this.other = other;
		this.order = ascending ? Place.ORDER : Place.ORDER.reversed();
		this.first = next(one);
		this.second = next(other);
	}

	@Override
	public boolean hasNext() {
		return this.first != null || this.second != null;
	}

	@Override
	public Place next() {
		Place left = this.first;
		Place right = this.second;
		if (left != null && (right == null || this.order.compare(left, right) <= 0)) {
			this.first = next(this.one);
			return left;
		}
		if (right != null) {
			this.second = next(this.other);
			return right;
		}
		throw new NoSuchElementException();
	}

	private static @Nullable Place next(Iterator<Place> places) {
		return places.hasNext() ? places.next() : null;
	}

}
