package ai.aigg.insights.markets.gamma;

import java.util.List;

import ai.aigg.insights.markets.catalog.Market;
import org.jspecify.annotations.Nullable;

/**
 * One page of markets.
 *
 * @param markets those that could be read
 * @param skipped how many could not
 * @param nextCursor leads to the next page, or {@code null} when this is the last one
 */
public record GammaPage(List<Market> markets, int skipped, @Nullable String nextCursor) {

	public GammaPage {
		markets = List.copyOf(markets);
	}

}
