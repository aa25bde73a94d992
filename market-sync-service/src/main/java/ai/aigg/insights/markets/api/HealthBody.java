package ai.aigg.insights.markets.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import ai.aigg.insights.markets.catalog.MarketCounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How the copy of Polymarket stands.
 *
 * @param status {@code up}, or {@code degraded} with a reason
 * @param reason why it is not up, a sentence
 * @param markets how many there are
 * @param lastCompleteSweep when the last complete reading of the open set ended
 * @param sweepAgeSeconds how long ago that was
 * @param work how far the long pieces of work are, the newest of each kind
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthBody(String status, @Nullable String reason, MarketCounts markets, @Nullable Instant lastCompleteSweep,
		@Nullable Long sweepAgeSeconds, List<WorkBody> work) {

	HealthBody {
		work = List.copyOf(work);
	}

}
