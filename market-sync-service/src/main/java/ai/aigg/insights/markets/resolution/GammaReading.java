package ai.aigg.insights.markets.resolution;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.schema.events.OutcomePrice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What Gamma says of a market's outcome.
 *
 * @param closed whether trading is over
 * @param oracle where the oracle stands
 * @param outcomes the outcomes with their prices, in Gamma's order
 * @param endDate the end as planned, or {@code null}
 * @param acceptingOrders whether orders are taken; evidence only, for it may stay true
 * after the outcome is known
 * @param readAt when it was read
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record GammaReading(boolean closed, OracleStatus oracle, List<OutcomePrice> outcomes, @Nullable Instant endDate,
		boolean acceptingOrders, Instant readAt) {

	public GammaReading {
		outcomes = List.copyOf(outcomes);
	}

}
