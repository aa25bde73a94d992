package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

/**
 * Sums over an event's markets.
 *
 * @param moved when prices last moved
 * @param closed markets that are settled
 * @param updated when anything last changed
 * @param turnover summed volumes and liquidity
 */
record Totals(Instant moved, long closed, Instant updated, Turnover turnover) {

	static Totals of(List<SimMarket> markets, Instant moved, long closed) {
		Turnover sum = new Turnover(0, 0, 0, 0, 0);
		Instant updated = Instant.MIN;
		for (SimMarket market : markets) {
			Turnover turnover = market.turnover();
			sum = sum.plus(market.closed() ? turnover.settled() : turnover);
			updated = market.updated().isAfter(updated) ? market.updated() : updated;
		}
		return new Totals(moved, closed, updated, sum);
	}

}
