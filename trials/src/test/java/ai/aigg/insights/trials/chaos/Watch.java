package ai.aigg.insights.trials.chaos;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.simulators.market.MarketView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds at every moment, whatever is broken: no market that trades is closed here,
 * and no outcome is final before the world has closed the market, which a proposal and a
 * dispute never do.
 */
final class Watch {

	private final Venue venue;

	private final Service service;

	private final Set<String> reopened = ConcurrentHashMap.newKeySet();

	Watch(Venue venue, Service service) {
		this.venue = venue;
		this.service = service;
	}

	/** Leaves a market out, for it trades again and nobody has heard of it yet. */
	void leaveOut(long market) {
		this.reopened.add(Long.toString(market));
	}

	void look() {
		// First ours, then theirs: what closes in between is no contradiction.
		Set<String> over = this.service.over();
		assertThat(over).as("closed or final here, while it trades").noneMatch(this::trades);
	}

	private boolean trades(String id) {
		MarketView market = this.venue.market(id);
		return market != null && !market.closed() && !this.reopened.contains(id);
	}

}
