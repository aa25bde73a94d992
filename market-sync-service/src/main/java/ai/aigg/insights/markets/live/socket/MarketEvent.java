package ai.aigg.insights.markets.live.socket;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What a message of the market channel says, as far as we use it. Prices are dollars per
 * share; times are the server's, milliseconds since 1970, 0 where it gave none.
 */
public sealed interface MarketEvent {

	/**
	 * Something about the order book or the trades of one token.
	 */
	sealed interface OfToken extends MarketEvent {

		/**
		 * The token that it is about.
		 * @return its decimal id
		 */
		String token();

		/**
		 * When it was so.
		 * @return the server's time in milliseconds, or 0 where it gave none
		 */
		long at();

	}

	/**
	 * The edge of a complete order book.
	 *
	 * @param token the token
	 * @param bid highest bid, or {@code null} when there is none
	 * @param ask lowest ask, or {@code null} when there is none
	 * @param lastTrade price of the last trade, or {@code null} when not said
	 * @param at when it was so
	 */
	record Book(String token, @Nullable Probability bid, @Nullable Probability ask, @Nullable Probability lastTrade,
			long at) implements OfToken {
	}

	/**
	 * The edge of the book after a change.
	 *
	 * @param token the token
	 * @param bid highest bid, or {@code null} when there is none
	 * @param ask lowest ask, or {@code null} when there is none
	 * @param at when it was so
	 */
	record Top(String token, @Nullable Probability bid, @Nullable Probability ask, long at) implements OfToken {
	}

	/**
	 * A trade.
	 *
	 * @param token the token
	 * @param price its price
	 * @param at when it happened
	 */
	record Trade(String token, Probability price, long at) implements OfToken {
	}

	/**
	 * A market was made.
	 *
	 * @param gammaId Gamma's id of it
	 */
	record NewMarket(String gammaId) implements MarketEvent {
	}

	/**
	 * A market was resolved.
	 *
	 * @param conditionId its id on the chain
	 */
	record Resolved(String conditionId) implements MarketEvent {
	}

}
