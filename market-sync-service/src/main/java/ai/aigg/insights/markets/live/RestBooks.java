package ai.aigg.insights.markets.live;

import java.util.Collection;
import java.util.List;

import ai.aigg.insights.markets.live.socket.MarketEvent;

/**
 * What REST says about the edge of order books.
 */
@FunctionalInterface
interface RestBooks {

	/** Most tokens in one question. */
	int MAX_TOKENS = 100;

	/**
	 * Reads books.
	 * @param tokens at most {@link #MAX_TOKENS}
	 * @return of those that have a book
	 */
	List<MarketEvent.Book> books(Collection<String> tokens);

}
