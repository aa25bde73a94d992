package ai.aigg.insights.markets.related;

/**
 * In how many steps two prices moved the same way and against each other, however far.
 *
 * @param same the same way
 * @param opposite against each other
 */
record Votes(int same, int opposite) {

	/** Up or down, as 1 and -1; 0 when they do not say. */
	int direction() {
		return Integer.signum(this.same - this.opposite);
	}

	/**
	 * Whether coins would not fall like this. By Hoeffding's bound n fair coins differ by
	 * d or more with a chance of at most 2 exp(-d² / 2n).
	 * @param chance how likely coins may be to do it, between 0 and 1
	 * @return whether they are less likely
	 */
	boolean beat(double chance) {
		double difference = this.same - this.opposite;
		return difference * difference > 2.0 * (this.same + this.opposite) * Math.log(2 / chance);
	}

}
