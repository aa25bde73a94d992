package ai.aigg.insights.markets.resolver;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.resolution.ClobReading;
import ai.aigg.insights.schema.events.MarketId;

/**
 * What Polymarket says of some markets.
 *
 * @param markets as Gamma describes them, open or closed
 * @param clob what CLOB says of those on which Gamma is unclear
 * @param asked how many times CLOB was asked
 */
record Outcomes(List<Market> markets, Map<MarketId, ClobReading> clob, int asked) {

	Outcomes {
		markets = List.copyOf(markets);
		clob = Map.copyOf(clob);
	}

}
