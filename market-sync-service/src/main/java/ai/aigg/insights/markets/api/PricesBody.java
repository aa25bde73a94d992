package ai.aigg.insights.markets.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.history.PricePoint;
import ai.aigg.insights.schema.events.MarketId;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A market's prices in steps.
 *
 * @param marketId Polymarket's id
 * @param from the beginning
 * @param to the end
 * @param step the length of a step
 * @param points one per step, oldest first; none for steps before the first price we have
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PricesBody(MarketId marketId, Instant from, Instant to, Duration step, List<PricePoint> points) {

	PricesBody {
		points = List.copyOf(points);
	}

}
