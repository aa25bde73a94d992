package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the order book of the first outcome offers.
 *
 * @param bid highest bid, dollars per share, or {@code null}
 * @param ask lowest ask, dollars per share, or {@code null}
 * @param spread between them, or {@code null}
 * @param bidDepth shares wanted within one cent of the highest bid
 * @param askDepth shares offered within one cent of the lowest ask
 * @param levels prices with an offer, both sides
 */
record OrderBook(@Nullable BigDecimal bid, @Nullable BigDecimal ask, @Nullable BigDecimal spread, BigDecimal bidDepth,
		BigDecimal askDepth, int levels) {

	private static final BigDecimal CENT = new BigDecimal("0.01");

	/**
	 * Describes a book; the order of its levels does not matter, for upstream sorts asks
	 * downwards in one place and upwards in another.
	 * @param bids what is wanted
	 * @param asks what is offered
	 * @return the book
	 */
	static OrderBook of(List<BookLevel> bids, List<BookLevel> asks) {
		BigDecimal bid = bids.stream().map(BookLevel::price).max(Comparator.naturalOrder()).orElse(null);
		BigDecimal ask = asks.stream().map(BookLevel::price).min(Comparator.naturalOrder()).orElse(null);
		BigDecimal spread = (bid != null && ask != null) ? ask.subtract(bid) : null;
		return new OrderBook(bid, ask, spread, depth(bids, bid), depth(asks, ask), bids.size() + asks.size());
	}

	private static BigDecimal depth(List<BookLevel> side, @Nullable BigDecimal best) {
		if (best == null) {
			return BigDecimal.ZERO;
		}
		return side.stream()
			.filter((level) -> level.price().subtract(best).abs().compareTo(CENT) <= 0)
			.map(BookLevel::size)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.setScale(2, RoundingMode.HALF_EVEN);
	}

}
