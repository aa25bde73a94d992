package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.simulators.market.Offers;

import org.springframework.stereotype.Component;

/**
 * What was last sent about each token, to compare a consumer's view with. Faults that
 * lose a frame leave no trace here.
 */
@Component
class LastFrames {

	private final Map<String, Sent> frames = new ConcurrentHashMap<>();

	/** Keeps the token's own offers. */
	void put(String token, Offers offers, long at) {
		this.frames.put(token, new Sent(offers, at));
	}

	Map<String, LastFrame> all() {
		Map<String, LastFrame> all = new TreeMap<>();
		this.frames.forEach((token, sent) -> all.put(token, sent.shown()));
		return all;
	}

	/**
	 * The last about one token.
	 *
	 * @param price halfway between the offers, as Gamma lists it
	 * @param bid best offer to buy, empty for none
	 * @param ask best offer to sell, empty for none
	 * @param timestamp of the frame, milliseconds since the epoch
	 */
	record LastFrame(String price, String bid, String ask, long timestamp) {
	}

	private record Sent(Offers offers, long at) {

		LastFrame shown() {
			return new LastFrame(this.offers.middleText(), QuoteMessages.bid(this.offers),
					QuoteMessages.ask(this.offers), this.at);
		}

	}

}
