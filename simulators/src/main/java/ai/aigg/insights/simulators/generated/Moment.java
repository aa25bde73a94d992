package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * An event as it stands at one moment: worked out once for all its markets, and taken
 * over into the next moment as long as nothing moved.
 */
final class Moment {

	/** How far back the price changes of a market reach. */
	static final List<Duration> SPANS = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7),
			Duration.ofDays(30));

	private final SimEvent event;

	private final Instant now;

	private final int revision;

	private final Instant moved;

	private final BitSet out;

	private final BitSet closed;

	private final AtomicReferenceArray<double @Nullable []> prices;

	private volatile @Nullable Totals totals;

	private Moment(SimEvent event, Instant now, int revision, @Nullable Moment before) {
		this.event = event;
		this.now = now;
		this.revision = revision;
		this.moved = event.moved(now);
		this.out = event.fate().out(now);
		this.closed = event.fate().closed(now);
		Moment last = (before != null && before.revision == revision && before.moved.equals(this.moved)) ? before
				: null;
		this.prices = (last != null && last.out.equals(this.out)) ? last.prices
				: new AtomicReferenceArray<>(1 + SPANS.size());
		this.totals = (last != null && last.closed.equals(this.closed)) ? last.totals : null;
	}

	/** The event's present; the last known one while neither time nor decisions moved. */
	static Moment of(SimEvent event, Instant now, @Nullable Moment last) {
		int revision = event.revision();
		return (last != null && last.revision == revision && last.now.equals(now)) ? last
				: new Moment(event, now, revision, last);
	}

	Instant now() {
		return this.now;
	}

	/** When prices last moved. */
	Instant moved() {
		return this.moved;
	}

	boolean closed(int index) {
		return this.closed.get(index);
	}

	boolean allClosed() {
		return this.closed.cardinality() == this.event.markets().size();
	}

	/** Unrounded prices of the first outcomes. */
	double[] prices() {
		return prices(0, this.moved);
	}

	/** Those prices as they were one of the {@link #SPANS} before they last moved. */
	double[] pricesBefore(int span) {
		return prices(1 + span, this.moved.minus(SPANS.get(span)));
	}

	Totals totals() {
		Totals known = this.totals;
		if (known == null) {
			known = Totals.of(this.event.markets());
			this.totals = known;
		}
		return known;
	}

	private double[] prices(int slot, Instant at) {
		double[] known = this.prices.get(slot);
		if (known == null) {
			known = (slot == 0) ? this.event.draft().odds().at(this.moved, this.out) : this.event.prices(at);
			this.prices.set(slot, known);
		}
		return known;
	}

}
