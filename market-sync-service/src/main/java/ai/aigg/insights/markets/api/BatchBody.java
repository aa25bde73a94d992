package ai.aigg.insights.markets.api;

import java.util.List;

/**
 * What a batch look-up found.
 *
 * @param markets those that we have, in the order asked for
 * @param missing ids that we do not have
 */
record BatchBody(List<MarketBody> markets, List<String> missing) {

	BatchBody {
		markets = List.copyOf(markets);
		missing = List.copyOf(missing);
	}

}
