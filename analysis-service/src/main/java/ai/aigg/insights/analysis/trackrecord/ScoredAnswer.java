package ai.aigg.insights.analysis.trackrecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An answer with what it was worth.
 *
 * @param analysisId the answer
 * @param marketId Polymarket's id
 * @param question the market's title; hostile
 * @param category the market's subject, or {@code null}
 * @param model who estimated
 * @param program the prompt program
 * @param recommendation what it said
 * @param answeredAt when
 * @param closedAt when trading closed
 * @param late whether it came in the last 48 hours
 * @param verdict {@code YES} when the outcome won that the estimate spoke of, {@code NO},
 * or {@code VOID}
 * @param estimate our probability
 * @param marketProbability the market's at the same moment
 * @param brier ours, or {@code null} for a void market, as all that follows
 * @param brierMarket the price's
 * @param logScore ours
 * @param logMarket the price's
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoredAnswer(UUID analysisId, String marketId, String question, @Nullable String category, String model,
		String program, String recommendation, Instant answeredAt, Instant closedAt, boolean late, String verdict,
		BigDecimal estimate, BigDecimal marketProbability, @Nullable BigDecimal brier, @Nullable BigDecimal brierMarket,
		@Nullable BigDecimal logScore, @Nullable BigDecimal logMarket) {
}
