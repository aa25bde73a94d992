package ai.aigg.insights.markets.matching.text;

/**
 * A number that a text speaks of, or a span of numbers.
 *
 * @param low the number, or the lower end
 * @param high the same number, or the upper end
 */
public record Amount(double low, double high) {

	private static final double TOLERANCE = 0.001;

	/** How fast nearness falls with the ratio: at half the number it is an eighth. */
	private static final double FALL = 3;

	boolean isSpan() {
		return this.high > this.low;
	}

	/**
	 * Whether a market with this amount is about another amount.
	 * @param asked what a question speaks of
	 * @return whether it is the same, or within the span
	 */
	public boolean meets(Amount asked) {
		double slack = TOLERANCE * Math.max(Math.abs(this.low), Math.abs(this.high));
		return asked.low >= this.low - slack && asked.high <= this.high + slack;
	}

	/**
	 * How near another amount is.
	 * @param asked what a question speaks of
	 * @return 1 when they meet, towards 0 with the ratio between them
	 */
	public double nearness(Amount asked) {
		if (meets(asked)) {
			return 1;
		}
		double nearest = (Math.abs(asked.low - this.low) < Math.abs(asked.low - this.high)) ? this.low : this.high;
		return (nearest > 0 && asked.low > 0) ? Math.exp(-FALL * Math.abs(Math.log(nearest / asked.low))) : 0;
	}

}
