package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.catalog.PriceUpdate;
import ai.aigg.insights.schema.events.MarketId;

/**
 * Lets one change of a market through in each second: the first at once, and of those
 * that come later in that second the last one when it is over. Each market has seconds of
 * its own, so that not all of them end together (RATIONALE.md).
 */
final class Conflator {

	private final long intervalMillis;

	private final int capacity;

	/** What waits, the market that waits longest first. */
	private final LinkedHashMap<MarketId, PriceUpdate> waiting = new LinkedHashMap<>();

	/** The number of the second that a market has used; only of seconds that last. */
	private final Map<MarketId, Long> used = new HashMap<>();

	private long merged;

	/**
	 * Prepares an empty one.
	 * @param interval how long a second is
	 * @param capacity the most markets that may wait; beyond it the one that waits
	 * longest is given up
	 */
	Conflator(Duration interval, int capacity) {
		this.intervalMillis = Math.max(interval.toMillis(), 1);
		this.capacity = capacity;
	}

	/**
	 * Takes a change.
	 * @param update the change
	 */
	synchronized void offer(PriceUpdate update) {
		PriceUpdate before = this.waiting.get(update.marketId());
		if (before != null) {
			this.merged++;
			if (update.at().isBefore(before.at())) {
				return;
			}
		}
		else if (this.waiting.size() >= this.capacity) {
			this.waiting.pollFirstEntry();
		}
		this.waiting.put(update.marketId(), update);
	}

	/**
	 * Hands out what may be written now.
	 * @param now the present
	 * @param limit the most changes
	 * @return at most one change of a market
	 */
	synchronized List<PriceUpdate> drain(Instant now, int limit) {
		this.used.entrySet().removeIf((entry) -> entry.getValue() != second(entry.getKey(), now));
		List<PriceUpdate> batch = new ArrayList<>();
		Iterator<PriceUpdate> updates = this.waiting.values().iterator();
		while (batch.size() < limit && updates.hasNext()) {
			PriceUpdate update = updates.next();
			if (this.used.putIfAbsent(update.marketId(), second(update.marketId(), now)) == null) {
				batch.add(update);
				updates.remove();
			}
		}
		return batch;
	}

	private long second(MarketId market, Instant now) {
		int offset = Math.floorMod(market.hashCode(), (int) Math.min(this.intervalMillis, Integer.MAX_VALUE));
		return Math.floorDiv(now.toEpochMilli() + offset, this.intervalMillis);
	}

	/**
	 * Takes back what could not be written, except where something newer waits.
	 * @param batch what was handed out
	 */
	synchronized void giveBack(Collection<PriceUpdate> batch) {
		for (PriceUpdate update : batch) {
			if (this.waiting.size() < this.capacity) {
				this.waiting.putIfAbsent(update.marketId(), update);
			}
		}
	}

	/**
	 * Hands out everything, whenever it was written last.
	 * @return at most one change of a market
	 */
	synchronized List<PriceUpdate> drainAll() {
		List<PriceUpdate> all = List.copyOf(this.waiting.values());
		this.waiting.clear();
		return all;
	}

	synchronized int size() {
		return this.waiting.size();
	}

	/**
	 * How many changes were merged into later ones.
	 * @return the number so far
	 */
	synchronized long merged() {
		return this.merged;
	}

}
