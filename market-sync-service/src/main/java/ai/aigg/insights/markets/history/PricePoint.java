package ai.aigg.insights.markets.history;

import java.time.Instant;

import ai.aigg.insights.schema.events.Probability;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The price that held at the end of a step.
 *
 * @param at the end of the step
 * @param price of the first outcome, dollars per share
 * @param bestBid highest bid, or {@code null} when there was none
 * @param bestAsk lowest ask, or {@code null} when there was none
 * @param since when this price came up; it held from then on
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricePoint(Instant at, Probability price, @Nullable Probability bestBid, @Nullable Probability bestAsk,
		Instant since) {
}
