package ai.aigg.insights.markets.matching.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.matching.text.TextReader;

/**
 * Collects open markets and makes an index of them.
 */
public final class MarketBook {

	private final TextReader reader;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private volatile MarketIndex index = new MarketIndex(List.of());

	/**
	 * Prepares an empty book.
	 * @param reader reads the titles
	 */
	public MarketBook(TextReader reader) {
		this.reader = reader;
	}

	/**
	 * Adds a market or replaces it. It is found from the next {@link #publish()} on.
	 * @param listing the market
	 * @param title vector of its title
	 * @param today the day on which this is read
	 */
	public synchronized void put(Listing listing, PackedVector title, LocalDate today) {
		Entry known = this.entries.get(listing.id());
		this.entries.put(listing.id(), (known != null && known.reads(listing)) ? known.with(listing)
				: Entry.of(listing, title, this.reader, today));
	}

	/**
	 * Takes markets away that are not open any more.
	 * @param ids their ids
	 */
	public synchronized void remove(Collection<String> ids) {
		ids.forEach(this.entries::remove);
	}

	/** Makes an index of what is in the book. */
	public synchronized void publish() {
		this.index = new MarketIndex(List.copyOf(this.entries.values()));
	}

	/**
	 * What can be searched.
	 * @return the index as it was published last
	 */
	public MarketIndex index() {
		return this.index;
	}

}
