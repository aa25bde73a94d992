package ai.aigg.insights.markets.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.stereotype.Component;

/**
 * Markets that were heard of and wait to be looked up; at most so many, for the newest
 * ids and the sweep bring the others.
 */
@Component
class HeardMarkets {

	private static final int CAPACITY = 10_000;

	private static final Pattern ID = Pattern.compile("\\d{1,18}");

	private final BlockingQueue<MarketId> queue = new LinkedBlockingQueue<>(CAPACITY);

	/**
	 * Takes note of a market.
	 * @param gammaId Gamma's id; anything else is ignored
	 * @return whether it is looked up
	 */
	boolean add(String gammaId) {
		return ID.matcher(gammaId).matches() && this.queue.offer(new MarketId(gammaId));
	}

	List<MarketId> take(int limit) {
		List<MarketId> ids = new ArrayList<>();
		this.queue.drainTo(ids, limit);
		return ids;
	}

}
