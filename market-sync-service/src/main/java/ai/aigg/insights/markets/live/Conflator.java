package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

import ai.aigg.insights.markets.catalog.PriceUpdate;
import ai.aigg.insights.schema.events.MarketId;

/**
 * Holds back what comes too soon after a market's last write; of what waits, the newest
 * counts. The first change goes at once and the last one is never lost.
 */
final class Conflator {

	private final Duration interval;

	private final int capacity;

	/** What waits, the market that waits longest first. */
	private final LinkedHashMap<MarketId, PriceUpdate> waiting = new LinkedHashMap<>();

	/** When markets were last handed out, the longest ago first; within the interval. */
	private final LinkedHashMap<MarketId, Instant> handedOut = new LinkedHashMap<>();

	private long merged;

	/**
	 * Prepares an empty one.
	 * @param interval shortest time between two writes of a market
	 * @param capacity the most markets that may wait; beyond it the one that waits
	 * longest is given up
	 */
	Conflator(Duration interval, int capacity) {
		this.interval = interval;
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
		forget(now);
		List<PriceUpdate> batch = new ArrayList<>();
		Iterator<PriceUpdate> updates = this.waiting.values().iterator();
		while (batch.size() < limit && updates.hasNext()) {
			PriceUpdate update = updates.next();
			if (!this.handedOut.containsKey(update.marketId())) {
				batch.add(update);
				updates.remove();
				this.handedOut.put(update.marketId(), now);
			}
		}
		return batch;
	}

	private void forget(Instant now) {
		this.handedOut.values().removeIf((at) -> {
			Duration ago = Duration.between(at, now);
			// A clock that was set back must not hold anything back for long.
			return ago.isNegative() || ago.compareTo(this.interval) >= 0;
		});
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
