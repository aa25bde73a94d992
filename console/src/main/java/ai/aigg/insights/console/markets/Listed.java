package ai.aigg.insights.console.markets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A market in a list.
 *
 * @param id its row, by which a list goes on
 * @param marketId Polymarket's id
 * @param question its title; hostile
 * @param category its subject, or {@code null}; hostile
 * @param price of the first outcome, or {@code null}
 * @param volume of a day, US dollars, or {@code null}
 * @param endDate the planned end, or {@code null}
 * @param resolution how far its resolution got
 * @param winner the outcome that won, or {@code null}; hostile
 * @param place the time that orders the list
 */
record Listed(UUID id, String marketId, String question, @Nullable String category, @Nullable BigDecimal price,
		@Nullable BigDecimal volume, @Nullable Instant endDate, String resolution, @Nullable String winner,
		Instant place) {
}
