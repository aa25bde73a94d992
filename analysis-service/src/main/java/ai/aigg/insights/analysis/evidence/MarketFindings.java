package ai.aigg.insights.analysis.evidence;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of {@code research.findings} of the provider {@code polymarket}, as far as
 * the analysis uses them; every one may be missing.
 *
 * @param week path of the last week, or {@code null}
 * @param book order book, or {@code null}
 * @param siblings open markets of the event, or {@code null}
 */
public record MarketFindings(@Nullable PricePath week, @Nullable Book book, @Nullable Siblings siblings) {

	/** Nothing is known but the market's row. */
	public static final MarketFindings NONE = new MarketFindings(null, null, null);

	/**
	 * The order book.
	 *
	 * @param bidDepth shares wanted within one cent of the highest bid, or {@code null}
	 * @param askDepth shares offered within one cent of the lowest ask, or {@code null}
	 */
	public record Book(@Nullable BigDecimal bidDepth, @Nullable BigDecimal askDepth) {
	}

	/**
	 * The event's open markets, this one among them.
	 *
	 * @param count how many
	 * @param sum sum of their prices
	 * @param exclusive whether at most one can win
	 */
	public record Siblings(int count, BigDecimal sum, boolean exclusive) {
	}

}
