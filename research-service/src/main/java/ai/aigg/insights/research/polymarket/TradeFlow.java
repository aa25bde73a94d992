package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the latest trades show together, told for the first outcome.
 *
 * @param trades how many
 * @param from when the first of them was
 * @param to when the last of them was
 * @param usd US dollars in all of them
 * @param boughtUsd US dollars of those who wanted more of the first outcome
 * @param largestUsd US dollars of the largest one
 */
record TradeFlow(int trades, Instant from, Instant to, BigDecimal usd, BigDecimal boughtUsd, BigDecimal largestUsd) {

	/**
	 * Sums them up.
	 * @param trades in any order
	 * @return the flow
	 * @throws IllegalArgumentException when there is none
	 */
	static TradeFlow of(List<Trade> trades) {
		if (trades.isEmpty()) {
			throw new IllegalArgumentException("There was no trade yet");
		}
		Instant from = trades.stream().map(Trade::at).min(Comparator.naturalOrder()).orElseThrow();
		Instant to = trades.stream().map(Trade::at).max(Comparator.naturalOrder()).orElseThrow();
		BigDecimal largest = trades.stream().map(Trade::usd).max(Comparator.naturalOrder()).orElseThrow();
		return new TradeFlow(trades.size(), from, to, sum(trades), sum(trades.stream().filter(Trade::buys).toList()),
				cents(largest));
	}

	private static BigDecimal sum(List<Trade> trades) {
		return cents(trades.stream().map(Trade::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private static BigDecimal cents(BigDecimal usd) {
		return usd.setScale(2, RoundingMode.HALF_EVEN);
	}

}
