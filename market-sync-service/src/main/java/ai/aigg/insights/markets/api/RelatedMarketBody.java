package ai.aigg.insights.markets.api;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.markets.related.Relation;
import ai.aigg.insights.markets.related.RelationKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A related market.
 *
 * @param kind what it has to do with the market that was asked for
 * @param value how much; what it means depends on the kind
 * @param samples the hours behind a correlation
 * @param computedAt when the value was computed
 * @param market the related market as it is now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelatedMarketBody(RelationKind kind, @Nullable BigDecimal value, @Nullable Integer samples,
		@Nullable Instant computedAt, @JsonUnwrapped MarketBody market) {

	static RelatedMarketBody of(Relation relation, StoredMarket market) {
		return new RelatedMarketBody(relation.kind(), relation.value(), relation.samples(), relation.computedAt(),
				MarketBody.of(market, null));
	}

}
