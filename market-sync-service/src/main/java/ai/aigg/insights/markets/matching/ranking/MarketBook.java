package ai.aigg.insights.markets.matching.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Collects open markets and makes an index of them; a few changes cost little.
 */
public final class MarketBook {

	/** So many new ones are searched apart before all are put in order again. */
	private static final int FEW = 1_000;

	/** Or such a share of all, as one in so many. */
	private static final int SHARE = 20;

	private final TextReader reader;

	/** What is in the large segment, and where. */
	private final Map<String, Placed> placed = new HashMap<>();

	/** What has come or changed its words since the large segment was made. */
	private final Map<String, Entry> fresh = new LinkedHashMap<>();

	/** What the large segment has to change; empty where an entry is gone. */
	private final Map<Integer, Optional<Entry>> changes = new HashMap<>();

	private float[] centre = new float[0];

	private Segment large = Segment.of(List.of(), this.centre);

	private int gone;

	/** How many have a vector, and how many had one when the sample was taken. */
	private int read;

	private int sampled;

	private volatile MarketIndex index = new MarketIndex(List.of(), 0, 0, List.of());

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
	 * @param title vector of its title, or {@code null} when it has none yet; then one
	 * that is known of the same title stays
	 * @param today the day on which this is read
	 */
	public synchronized void put(Listing listing, @Nullable PackedVector title, LocalDate today) {
		Entry known = entry(listing.id());
		Entry same = (known != null && known.reads(listing)) ? known : null;
		if (same != null && (title == null || same.title() != null)) {
			update(listing);
			return;
		}
		remove(List.of(listing.id()));
		this.fresh.put(listing.id(),
				(same != null) ? same.with(listing, title) : Entry.of(listing, title, this.reader, today));
		this.read += (title != null) ? 1 : 0;
	}

	/**
	 * Takes over what has changed around a title.
	 * @param listing the market
	 * @return whether the book has it with the same title and end; else nothing is done
	 */
	public synchronized boolean update(Listing listing) {
		Entry known = entry(listing.id());
		if (known == null || !known.reads(listing)) {
			return false;
		}
		Entry now = known.with(listing);
		Placed place = this.placed.get(listing.id());
		if (place != null) {
			this.placed.put(listing.id(), new Placed(place.number(), now));
			this.changes.put(place.number(), Optional.of(now));
		}
		else {
			this.fresh.put(listing.id(), now);
		}
		return true;
	}

	private @Nullable Entry entry(String id) {
		Placed place = this.placed.get(id);
		return (place != null) ? place.entry() : this.fresh.get(id);
	}

	/**
	 * Takes markets away that are not open any more.
	 * @param ids their ids
	 */
	public synchronized void remove(Collection<String> ids) {
		for (String id : ids) {
			Entry known = entry(id);
			this.read -= (known != null && known.title() != null) ? 1 : 0;
			this.fresh.remove(id);
			Placed place = this.placed.remove(id);
			if (place != null) {
				this.changes.put(place.number(), Optional.empty());
				this.gone++;
			}
		}
	}

	/**
	 * The markets in the book.
	 * @return their ids
	 */
	public synchronized List<String> ids() {
		List<String> ids = new ArrayList<>(this.placed.keySet());
		ids.addAll(this.fresh.keySet());
		return ids;
	}

	/** Makes an index of what is in the book. */
	public synchronized void publish() {
		boolean untypical = !this.placed.isEmpty() && this.read > 2 * this.sampled;
		if (untypical || this.fresh.size() + this.gone > Math.max(FEW, this.placed.size() / SHARE)) {
			putInOrder();
			return;
		}
		if (this.placed.isEmpty()) {
			this.centre = Signs.centre(this.fresh.values());
		}
		this.large = this.large.with(this.changes);
		this.changes.clear();
		List<Segment> segments = this.fresh.isEmpty() ? List.of(this.large)
				: List.of(this.large, Segment.of(this.fresh.values(), this.centre));
		this.index = new MarketIndex(segments, this.placed.size() + this.fresh.size(), this.read,
				this.placed.isEmpty() ? MarketIndex.sample(List.copyOf(this.fresh.values())) : this.index.sample());
	}

	private void putInOrder() {
		List<Entry> all = new ArrayList<>(this.placed.size() + this.fresh.size());
		this.placed.values().forEach((place) -> all.add(place.entry()));
		all.addAll(this.fresh.values());
		List<Entry> sample = MarketIndex.sample(all);
		this.centre = Signs.centre(sample);
		this.sampled = this.read;
		this.large = Segment.of(all, this.centre);
		this.placed.clear();
		for (int number = 0; number < all.size(); number++) {
			this.placed.put(all.get(number).listing().id(), new Placed(number, all.get(number)));
		}
		this.fresh.clear();
		this.changes.clear();
		this.gone = 0;
		this.index = new MarketIndex(List.of(this.large), all.size(), this.read, sample);
	}

	/**
	 * What can be searched.
	 * @return the index as it was published last
	 */
	public MarketIndex index() {
		return this.index;
	}

	/**
	 * An entry of the large segment.
	 *
	 * @param number where it is
	 * @param entry as it is now
	 */
	private record Placed(int number, Entry entry) {
	}

}
