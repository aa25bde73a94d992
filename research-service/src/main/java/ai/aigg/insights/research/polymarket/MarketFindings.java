package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.research.market.RelatedMarket;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind the evidence from Polymarket: {@code research.findings} of the
 * provider {@code polymarket}, read by the analysis service. Fields may be added; a field
 * that is there keeps its meaning. Prices are those of the first outcome, in dollars per
 * share.
 *
 * @param price the displayed price, or {@code null}
 * @param bid highest bid, or {@code null}
 * @param ask lowest ask, or {@code null}
 * @param priceAsOf when these three were read
 * @param dayChange change of the price within a day, or {@code null}
 * @param weekChange change of the price within a week, or {@code null}
 * @param hoursLeft to the planned end, negative after it, or {@code null} without one
 * @param volume24h US dollars, or {@code null}
 * @param volumeTotal US dollars, or {@code null}
 * @param liquidity US dollars, or {@code null}
 * @param hasRules whether the market says how it resolves
 * @param week the hourly path of the last week, or {@code null}
 * @param month the path of the last month in steps of six hours, or {@code null}
 * @param book the order book, or {@code null}
 * @param siblings the event's open markets, or {@code null} when this is the only one
 * @param spread ask less bid, of the book or else of the row, or {@code null}
 * @param holders the largest holders of each outcome, or {@code null}
 * @param trades the latest trades, or {@code null}
 * @param related markets outside of the event that belong to this one
 * @param asOf the instant that all this speaks of where it is the past, or {@code null}
 * @param gaps what could not be had: {@code week}, {@code month}, {@code book},
 * {@code holders}, {@code trades}
 */
record MarketFindings(@Nullable BigDecimal price, @Nullable BigDecimal bid, @Nullable BigDecimal ask,
		@Nullable Instant priceAsOf, @Nullable BigDecimal dayChange, @Nullable BigDecimal weekChange,
		@Nullable Long hoursLeft, @Nullable BigDecimal volume24h, @Nullable BigDecimal volumeTotal,
		@Nullable BigDecimal liquidity, boolean hasRules, @Nullable PricePath week, @Nullable PricePath month,
		@Nullable OrderBook book, @Nullable SiblingPrices siblings, @Nullable BigDecimal spread,
		@Nullable List<Holders> holders, @Nullable TradeFlow trades, List<RelatedMarket> related,
		@Nullable Instant asOf, List<String> gaps) {
}
