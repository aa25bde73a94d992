package ai.aigg.insights.console.trackrecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer with what it was worth.
 *
 * @param id the analysis
 * @param tweetId a mention that it answered, or {@code null}
 * @param marketId Polymarket's id
 * @param question the market's title; hostile
 * @param category its subject, or {@code null}; hostile
 * @param recommendation what it said
 * @param answeredAt when
 * @param late whether it came in the last 48 hours
 * @param verdict YES, NO or VOID
 * @param estimate ours
 * @param price the market's
 * @param brier ours, or {@code null} for a void market
 * @param brierMarket the price's, or {@code null} for a void market
 */
record Scored(UUID id, @Nullable String tweetId, String marketId, String question, @Nullable String category,
		String recommendation, Instant answeredAt, boolean late, String verdict, BigDecimal estimate, BigDecimal price,
		@Nullable BigDecimal brier, @Nullable BigDecimal brierMarket) {
}
