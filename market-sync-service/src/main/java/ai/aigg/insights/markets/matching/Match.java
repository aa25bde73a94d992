package ai.aigg.insights.markets.matching;

import java.util.List;

/**
 * What matching a question came to.
 */
sealed interface Match {

	/**
	 * The market that is meant.
	 *
	 * @param market the market
	 */
	record Matched(MarketHit market) implements Match {
	}

	/**
	 * No market is close enough.
	 *
	 * @param nearest the closest ones, best first; may be empty
	 */
	record NoMarket(List<MarketHit> nearest) implements Match {

		public NoMarket {
			nearest = List.copyOf(nearest);
		}

	}

	/**
	 * The text asks about nothing.
	 */
	record NoQuestion() implements Match {
	}

}
