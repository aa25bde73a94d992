package ai.aigg.insights.simulators.generated;

/**
 * Best bid and ask in whole ticks.
 *
 * @param bid ticks, 0 for none
 * @param ask ticks, {@code ticks} for none
 * @param ticks ticks in one dollar: 100 or 1,000
 */
record Quote(int bid, int ask, int ticks) {

	/** Places a spread of so many ticks around a probability, rising with it. */
	static Quote around(double probability, int ticks, int spread) {
		double inside = Math.clamp(probability, 0, 1);
		int bid = (int) Math.floor(inside * ticks - (spread - 1) / 2.0);
		int placed = Math.clamp(bid, 0, ticks - spread);
		return new Quote(placed, placed + spread, ticks);
	}

	/** This quote some ticks further up, as far as there is room. */
	Quote moved(int by) {
		int spread = this.ask - this.bid;
		int placed = Math.clamp(this.bid + by, 0, this.ticks - spread);
		return new Quote(placed, placed + spread, this.ticks);
	}

	/** Both outcomes' prices as Gamma lists them, JSON in a text. */
	String prices() {
		return "[\"" + text(this.bid + this.ask) + "\", \"" + text(2 * this.ticks - this.bid - this.ask) + "\"]";
	}

	private String text(int twice) {
		int tenThousandths = twice * (5_000 / this.ticks);
		if (tenThousandths % 10_000 == 0) {
			return Integer.toString(tenThousandths / 10_000);
		}
		StringBuilder text = new StringBuilder("0.0000");
		String digits = Integer.toString(tenThousandths);
		text.replace(text.length() - digits.length(), text.length(), digits);
		while (text.charAt(text.length() - 1) == '0') {
			text.setLength(text.length() - 1);
		}
		return text.toString();
	}

	/**
	 * How many times finer the ticks are: beyond 0.96 and below 0.04 Polymarket goes over
	 * from cents to tenths.
	 */
	static int refinement(double probability, int ticks) {
		return (ticks == 100 && (probability > 0.96 || probability < 0.04)) ? 10 : 1;
	}

	double bidPrice() {
		return this.bid / (double) this.ticks;
	}

	double askPrice() {
		return this.ask / (double) this.ticks;
	}

	/** The middle, which Gamma lists as the first outcome's price. */
	double middle() {
		return (this.bid + this.ask) / (2.0 * this.ticks);
	}

	/** The second outcome's price. */
	double otherMiddle() {
		return (2 * this.ticks - this.bid - this.ask) / (2.0 * this.ticks);
	}

	double spread() {
		return (this.ask - this.bid) / (double) this.ticks;
	}

	double tick() {
		return 1.0 / this.ticks;
	}

}
