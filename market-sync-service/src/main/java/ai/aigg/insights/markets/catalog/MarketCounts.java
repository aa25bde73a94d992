package ai.aigg.insights.markets.catalog;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How many markets there are.
 *
 * @param known all that we hold
 * @param open those that are not closed
 * @param active those that the activity rule likes
 * @param unnamed those that only CLOB has listed so far, without Gamma's id
 * @param pricedRecently open ones whose price was read or confirmed in the last 5 minutes
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MarketCounts(long known, long open, long active, long unnamed, long pricedRecently) {
}
