package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The market that an answer is about, as it is now.
 *
 * @param marketId Polymarket's id
 * @param question its title; hostile
 * @param category its subject, or {@code null}
 * @param price of the first outcome, or {@code null}
 * @param priceAsOf when that was read
 * @param endDate the planned end, or {@code null}
 * @param closed whether trading has ended
 * @param resolution how far its resolution got
 * @param winner the outcome that won, or {@code null}; hostile
 */
record Subject(String marketId, String question, @Nullable String category, @Nullable BigDecimal price,
		Instant priceAsOf, @Nullable Instant endDate, boolean closed, String resolution, @Nullable String winner) {
}
