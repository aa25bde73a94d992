package ai.aigg.insights.markets.api;

import java.util.List;

/**
 * What a search found.
 *
 * @param markets the best ones first
 */
record SearchBody(List<MarketBody> markets) {

	SearchBody {
		markets = List.copyOf(markets);
	}

}
