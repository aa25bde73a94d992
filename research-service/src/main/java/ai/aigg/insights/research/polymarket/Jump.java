package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A sudden change of the price between two points of the path.
 *
 * @param at when the new price was seen
 * @param from price before, dollars per share
 * @param to price after, dollars per share
 */
record Jump(Instant at, BigDecimal from, BigDecimal to) {

	BigDecimal size() {
		return this.to.subtract(this.from).abs();
	}

}
