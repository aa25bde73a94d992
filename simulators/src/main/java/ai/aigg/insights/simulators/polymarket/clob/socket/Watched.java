package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;

/**
 * One market that somebody subscribed to, and what its listeners know. Only the feed's
 * thread touches it.
 */
final class Watched {

	private final MarketView market;

	private final String conditionId;

	private final List<String> tokens;

	private final Map<Client, Integer> listeners = new HashMap<>();

	private Offers told;

	private boolean closed;

	Watched(MarketView market) {
		this.market = market;
		this.conditionId = market.conditionId();
		this.tokens = market.tokenIds();
		this.told = market.offers();
		this.closed = market.closed();
	}

	MarketView market() {
		return this.market;
	}

	String conditionId() {
		return this.conditionId;
	}

	/** Token ids by outcome, kept because a market may work them out each time. */
	List<String> tokens() {
		return this.tokens;
	}

	/** Who listens, with one bit for each outcome. */
	Map<Client, Integer> listeners() {
		return this.listeners;
	}

	/** The offers that were sent last, whether or not they arrived. */
	Offers told() {
		return this.told;
	}

	void tell(Offers offers) {
		this.told = offers;
	}

	/** Whether the market was closed when last looked at. */
	boolean closed() {
		return this.closed;
	}

	void close(boolean now) {
		this.closed = now;
	}

	void add(Client client, int outcome) {
		this.listeners.merge(client, 1 << outcome, (one, other) -> one | other);
	}

	void remove(Client client, int outcome) {
		this.listeners.computeIfPresent(client, (same, bits) -> {
			int left = bits & ~(1 << outcome);
			return (left != 0) ? (Integer) left : null;
		});
	}

}
