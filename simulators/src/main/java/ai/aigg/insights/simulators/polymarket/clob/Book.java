package ai.aigg.insights.simulators.polymarket.clob;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.market.OutcomeToken;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The order book of one token; the best offers come last on both sides.
 *
 * @param market condition id
 * @param assetId the token
 * @param timestamp milliseconds since the epoch, as text
 * @param hash of the book
 * @param bids offers to buy, rising
 * @param asks offers to sell, falling
 */
public record Book(String market, @JsonProperty("asset_id") String assetId, String timestamp, String hash,
		List<Level> bids, List<Level> asks) {

	private static final int LEVELS = 5;

	/** Builds a book around the market's best offers. */
	static Book of(OutcomeToken outcome, Instant now) {
		MarketView view = outcome.market();
		return of(view.conditionId(), view.tokenIds().get(outcome.index()), view.offers().of(outcome.index()), now);
	}

	/**
	 * Builds a book around best offers.
	 * @param market condition id
	 * @param token the token
	 * @param offers the token's own
	 * @param now when it is taken
	 */
	public static Book of(String market, String token, Offers offers, Instant now) {
		List<Level> bids = new ArrayList<>();
		List<Level> asks = new ArrayList<>();
		for (int i = LEVELS - 1; i >= 0; i--) {
			if (offers.bid() - i > 0) {
				bids.add(Level.at(token, offers, offers.bid() - i, true));
			}
			if (offers.ask() + i < offers.ticks()) {
				asks.add(Level.at(token, offers, offers.ask() + i, false));
			}
		}
		return new Book(market, token, Long.toString(now.toEpochMilli()),
				Integer.toHexString((bids.toString() + asks).hashCode()), bids, asks);
	}

	/**
	 * Offers at one price.
	 *
	 * @param price decimal text
	 * @param size shares, decimal text
	 */
	public record Level(String price, String size) {

		/**
		 * What lies at a price; always the same for the same token, price and side, so
		 * that single changes and whole books agree.
		 * @param token the token
		 * @param offers the token's own best offers
		 * @param at the price in ticks
		 * @param bid whether it is an offer to buy
		 */
		public static Level at(String token, Offers offers, int at, boolean bid) {
			String price = offers.text(at);
			int size = 20 + Math.floorMod((token.hashCode() * 31 + price.hashCode()) * 31 + (bid ? 1 : 2), 6_000);
			return new Level(price, Integer.toString(size));
		}

	}

}
