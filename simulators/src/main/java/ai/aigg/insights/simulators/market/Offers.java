package ai.aigg.insights.simulators.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * The best offers for one outcome, in whole ticks.
 *
 * @param bid best offer to buy, 0 for none
 * @param ask best offer to sell, {@code ticks} for none
 * @param ticks ticks in one dollar, such as 100 or 1,000
 */
public record Offers(int bid, int ask, int ticks) {

	/** Kept because thousands of prices a second are written under load. */
	private static final String[] CENTS = IntStream.rangeClosed(0, 100)
		.mapToObj((count) -> decimal(count, 100))
		.toArray(String[]::new);

	private static final String[] TENTHS = IntStream.rangeClosed(0, 1000)
		.mapToObj((count) -> decimal(count, 1000))
		.toArray(String[]::new);

	/** Refuses offers that cross or lie outside a dollar. */
	public Offers {
		if (ticks < 1 || bid < 0 || ask > ticks || bid > ask) {
			throw new IllegalArgumentException("No offers: " + bid + " and " + ask + " of " + ticks);
		}
	}

	/**
	 * Reads offers as Gamma lists them.
	 * @param bid in dollars, 0 for none
	 * @param ask in dollars, 1 for none
	 * @param tick in dollars
	 */
	public static Offers of(double bid, double ask, double tick) {
		int ticks = (tick > 0 && tick <= 1) ? (int) Math.round(1 / tick) : 100;
		int low = (int) Math.round(Math.clamp(bid, 0, 1) * ticks);
		int high = (int) Math.round(Math.clamp(ask, 0, 1) * ticks);
		return new Offers(Math.min(low, high), high, ticks);
	}

	/** The same offers as seen by the other of two outcomes. */
	public Offers other() {
		return new Offers(this.ticks - this.ask, this.ticks - this.bid, this.ticks);
	}

	/** The offers of an outcome by its position, 0 for the first. */
	public Offers of(int outcome) {
		return (outcome == 0) ? this : other();
	}

	/** Halfway between the offers, which Gamma lists as the price. */
	public double middle() {
		return (this.bid + this.ask) / (2.0 * this.ticks);
	}

	/** One tick in dollars. */
	public double tick() {
		return 1.0 / this.ticks;
	}

	/** The price of a number of ticks as decimal text without needless zeros. */
	public String text(int count) {
		return text(count, this.ticks);
	}

	/** {@link #middle()} as decimal text without needless zeros. */
	public String middleText() {
		return text(this.bid + this.ask, 2 * this.ticks);
	}

	private static String text(int count, int ticks) {
		String[] known = (ticks == 100) ? CENTS : (ticks == 1000) ? TENTHS : null;
		return (known != null) ? known[count] : decimal(count, ticks);
	}

	private static String decimal(int count, int ticks) {
		return BigDecimal.valueOf(count)
			.divide(BigDecimal.valueOf(ticks), 6, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString();
	}

}
