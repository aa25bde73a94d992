package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.Iterator;
import java.util.NoSuchElementException;

import ai.aigg.insights.simulators.market.MarketArchive;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import org.jspecify.annotations.Nullable;

/**
 * The archive in the order of a field, begun anywhere at the cost of a binary search.
 */
final class ArchivePlaces implements Iterator<Place> {

	private final MarketArchive archive;

	private final MarketNumber order;

	private final boolean ascending;

	private long next;

	private final long end;

	ArchivePlaces(MarketArchive archive, MarketNumber order, Range ends, @Nullable Cursor after, boolean ascending) {
		this.archive = archive;
		this.order = order;
		this.ascending = ascending;
		// Old markets end in the order of their ids, so a window of ends is one of ids.
		boolean windowed = ends.bounded() && order == MarketNumber.ID;
		long low = windowed ? before(MarketNumber.END_DATE, ends.least(), Long.MIN_VALUE, false) : 0;
		long high = windowed ? before(MarketNumber.END_DATE, ends.most(), Long.MAX_VALUE, true) : archive.size();
		if (ascending) {
			long first = (after != null) ? before(order, after.value(), after.id(), true) : 0;
			this.next = Math.max(low, first);
			this.end = high;
		}
		else {
			long count = (after != null) ? before(order, after.value(), after.id(), false) : archive.size();
			this.next = Math.min(high, count) - 1;
			this.end = low - 1;
		}
	}

	@Override
	public boolean hasNext() {
		return this.ascending ? this.next < this.end : this.next > this.end;
	}

	@Override
	public Place next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		MarketView market = this.archive.at(this.archive.ranked(this.order, this.next));
		this.next += this.ascending ? 1 : -1;
		return new Place(market.number(this.order), market.id(), market);
	}

	/** How many places come before a value and id, itself counted or not. */
	private long before(MarketNumber number, double value, long id, boolean inclusive) {
		long low = 0;
		long high = this.archive.size();
		while (low < high) {
			long middle = (low + high) >>> 1;
			long ranked = this.archive.ranked(number, middle);
			int compared = Double.compare(this.archive.value(number, ranked), value);
			if (compared == 0) {
				compared = Double.compare(this.archive.value(MarketNumber.ID, ranked), (double) id);
			}
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
