package ai.aigg.insights.analysis.evidence;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the first outcome trades at, in dollars per share.
 *
 * @param price the displayed price, or {@code null} when it was never priced
 * @param bid highest bid, or {@code null}
 * @param ask lowest ask, or {@code null}
 * @param lastTrade price of the last trade, or {@code null}
 * @param dayChange change of the price within a day, or {@code null}
 * @param weekChange change of the price within a week, or {@code null}
 * @param asOf when all this was read
 */
public record Quote(@Nullable BigDecimal price, @Nullable BigDecimal bid, @Nullable BigDecimal ask,
		@Nullable BigDecimal lastTrade, @Nullable BigDecimal dayChange, @Nullable BigDecimal weekChange, Instant asOf) {

	/**
	 * What lies between bid and ask.
	 * @return dollars per share, or {@code null} when one of them is missing or they
	 * cross
	 */
	public @Nullable BigDecimal spread() {
		if (this.bid == null || this.ask == null || this.ask.compareTo(this.bid) < 0) {
			return null;
		}
		return this.ask.subtract(this.bid);
	}

}
