package ai.aigg.insights.markets.live.socket;

import java.util.Locale;

/**
 * What came over a connection, as it is counted.
 */
enum FrameKind {

	BOOK, PRICE_CHANGE, BEST_BID_ASK, LAST_TRADE_PRICE, TICK_SIZE_CHANGE, NEW_MARKET, MARKET_RESOLVED,

	/** The answer to a PING; plain text. */
	PONG,

	/** An event type that we do not know. */
	UNKNOWN,

	/** A known event type without what it should say. */
	MALFORMED,

	/** No JSON object. */
	GARBAGE,

	/** Larger than allowed, and not read. */
	OVERSIZED;

	private final String tag = name().toLowerCase(Locale.ROOT);

	/**
	 * The event type of a message.
	 * @param type {@code event_type}; hostile
	 * @return the kind, or {@link #UNKNOWN}
	 */
	static FrameKind of(String type) {
		return switch (type) {
			case "book" -> BOOK;
			case "price_change" -> PRICE_CHANGE;
			case "best_bid_ask" -> BEST_BID_ASK;
			case "last_trade_price" -> LAST_TRADE_PRICE;
			case "tick_size_change" -> TICK_SIZE_CHANGE;
			case "new_market" -> NEW_MARKET;
			case "market_resolved" -> MARKET_RESOLVED;
			default -> UNKNOWN;
		};
	}

	/**
	 * Its name in metrics.
	 * @return lower-case letters
	 */
	String tag() {
		return this.tag;
	}

}
