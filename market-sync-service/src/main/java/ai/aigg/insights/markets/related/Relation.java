package ai.aigg.insights.markets.related;

import java.math.BigDecimal;
import java.time.Instant;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * What a market has to do with another one.
 *
 * @param id the other one
 * @param kind what they have to do with each other
 * @param value for {@link RelationKind#TEXT_TWIN} the cosine of the titles, else the
 * correlation of the prices' moves, or {@code null} where none was found
 * @param samples the steps of time behind a correlation, or {@code null}
 * @param computedAt when the value was computed, or {@code null}
 */
public record Relation(MarketId id, RelationKind kind, @Nullable BigDecimal value, @Nullable Integer samples,
		@Nullable Instant computedAt) {
}
