package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * The market's own forecast, on which an estimate rests.
 *
 * @param probability of the first outcome
 * @param kind where it comes from
 */
public record Anchor(Probability probability, Kind kind) {

	/**
	 * Finds the best price that a market has.
	 * @param quote its prices
	 * @param widestSpread the middle of a wider book is not used, dollars per share
	 * @return empty when it was never priced
	 */
	static Optional<Anchor> of(Quote quote, BigDecimal widestSpread) {
		BigDecimal spread = quote.spread();
		if (spread != null && spread.compareTo(widestSpread) <= 0 && quote.bid() != null && quote.ask() != null) {
			BigDecimal middle = quote.bid().add(quote.ask()).divide(BigDecimal.TWO, 6, RoundingMode.HALF_EVEN);
			return anchor(middle, Kind.MIDDLE);
		}
		// A book without two sides has no middle; the last trade is older, but somebody
		// meant it.
		return anchor(quote.lastTrade(), Kind.LAST_TRADE).or(() -> anchor(quote.price(), Kind.DISPLAYED));
	}

	private static Optional<Anchor> anchor(@Nullable BigDecimal price, Kind kind) {
		return Optional.ofNullable(price).map((value) -> new Anchor(new Probability(value), kind));
	}

	/**
	 * Where the price comes from.
	 */
	public enum Kind {

		/** The middle between bid and ask. */
		MIDDLE,

		/** The last trade. */
		LAST_TRADE,

		/** What Polymarket displays. */
		DISPLAYED

	}

}
