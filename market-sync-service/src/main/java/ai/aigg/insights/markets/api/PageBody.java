package ai.aigg.insights.markets.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of markets.
 *
 * @param markets in an order that does not change; new ones come last
 * @param nextCursor leads to the next page; absent on the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageBody(List<MarketBody> markets, @Nullable String nextCursor) {

	PageBody {
		markets = List.copyOf(markets);
	}

}
