package ai.aigg.insights.markets.related;

/**
 * How a price moved from step to step: the changes of its log-odds.
 */
final class Moves {

	/**
	 * Nearer to 0 or 1 a tick weighs more than the news, so a price counts as if it were
	 * here.
	 */
	private static final double EDGE = 0.02;

	private final float[] changes;

	private final long[] ups;

	private final long[] downs;

	private Moves(float[] changes) {
		this.changes = changes;
		this.ups = new long[(changes.length + Long.SIZE - 1) / Long.SIZE];
		this.downs = new long[this.ups.length];
		for (int step = 0; step < changes.length; step++) {
			this.ups[step / Long.SIZE] |= (changes[step] > 0) ? 1L << step : 0;
			this.downs[step / Long.SIZE] |= (changes[step] < 0) ? 1L << step : 0;
		}
	}

	/**
	 * Compares each price with the one before.
	 * @param prices dollars per share, not a number where it is not known
	 * @return the moves, one fewer than prices
	 */
	static Moves of(float[] prices) {
		float[] changes = new float[Math.max(0, prices.length - 1)];
		for (int step = 0; step < changes.length; step++) {
			changes[step] = (float) (logOdds(prices[step + 1]) - logOdds(prices[step]));
		}
		return new Moves(changes);
	}

	private static double logOdds(float price) {
		double inside = Float.isNaN(price) ? Double.NaN : Math.clamp(price, EDGE, 1 - EDGE);
		return Math.log(inside / (1 - inside));
	}

	/** How many steps there are. */
	int steps() {
		return this.changes.length;
	}

	/** The change of a step; not a number where it is not known. */
	float change(int step) {
		return this.changes[step];
	}

	/** In how many steps it moved. */
	int moved() {
		int count = 0;
		for (int word = 0; word < this.ups.length; word++) {
			count += Long.bitCount(this.ups[word] | this.downs[word]);
		}
		return count;
	}

	/** Compares the directions in the steps in which both moved. */
	Votes votes(Moves other) {
		int same = 0;
		int opposite = 0;
		for (int word = 0; word < this.ups.length; word++) {
			same += Long.bitCount(this.ups[word] & other.ups[word])
					+ Long.bitCount(this.downs[word] & other.downs[word]);
			opposite += Long.bitCount(this.ups[word] & other.downs[word])
					+ Long.bitCount(this.downs[word] & other.ups[word]);
		}
		return new Votes(same, opposite);
	}

}
