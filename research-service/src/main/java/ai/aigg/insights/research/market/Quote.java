package ai.aigg.insights.research.market;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the first outcome trades at, in dollars per share.
 *
 * @param price the displayed price, or {@code null} when it was never priced
 * @param bid highest bid, or {@code null}
 * @param ask lowest ask, or {@code null}
 * @param dayChange change of the price within a day, or {@code null}
 * @param weekChange change of the price within a week, or {@code null}
 * @param asOf when all this was read
 */
public record Quote(@Nullable BigDecimal price, @Nullable BigDecimal bid, @Nullable BigDecimal ask,
		@Nullable BigDecimal dayChange, @Nullable BigDecimal weekChange, Instant asOf) {
}
