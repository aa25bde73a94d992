package ai.aigg.insights.markets.catalog;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list of markets.
 *
 * @param markets the markets
 * @param next where the next page begins, or {@code null} when this is the last one
 */
public record MarketPage(List<StoredMarket> markets, @Nullable UUID next) {

	public MarketPage {
		markets = List.copyOf(markets);
	}

}
