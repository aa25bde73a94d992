package ai.aigg.insights.markets.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.schema.events.MarketId;

/**
 * What a sweep has held so far: ids alone, for the markets themselves would not fit.
 */
final class Seen {

	private final Set<MarketId> markets = new HashSet<>();

	private final Set<String> events = new HashSet<>();

	void add(Collection<Market> page) {
		for (Market market : page) {
			this.markets.add(market.id());
			String event = market.event().id();
			if (event != null) {
				this.events.add(event);
			}
		}
	}

	Set<MarketId> markets() {
		return this.markets;
	}

	int eventCount() {
		return this.events.size();
	}

}
