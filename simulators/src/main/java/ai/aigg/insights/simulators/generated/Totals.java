package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

/**
 * Sums over an event's markets.
 *
 * @param updated when anything last changed
 * @param turnover summed volumes and liquidity
 */
record Totals(Instant updated, Turnover turnover) {

	static Totals of(List<SimMarket> markets) {
		Turnover sum = new Turnover(0, 0, 0, 0, 0);
		Instant updated = Instant.MIN;
		for (SimMarket market : markets) {
			Turnover turnover = market.turnover();
			sum = sum.plus(market.closed() ? turnover.settled() : turnover);
			Instant changed = market.updated();
			updated = changed.isAfter(updated) ? changed : updated;
		}
		return new Totals(updated, sum);
	}

}
