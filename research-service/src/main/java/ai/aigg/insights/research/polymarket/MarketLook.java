package ai.aigg.insights.research.polymarket;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What Polymarket's public interfaces say about a market at one moment; each part may be
 * missing.
 *
 * @param week hourly path of the last week, or {@code null}
 * @param month path of the last month, or {@code null}
 * @param book order book, or {@code null}
 * @param holders the largest holders of each outcome, or {@code null}
 * @param trades the latest trades, or {@code null}
 * @param gaps names of the parts that could not be had
 */
record MarketLook(@Nullable PricePath week, @Nullable PricePath month, @Nullable OrderBook book,
		@Nullable List<Holders> holders, @Nullable TradeFlow trades, List<String> gaps) {
}
