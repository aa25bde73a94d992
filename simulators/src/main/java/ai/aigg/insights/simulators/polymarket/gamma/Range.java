package ai.aigg.insights.simulators.polymarket.gamma;

/**
 * A range of numbers, ends included.
 *
 * @param least the least
 * @param most the most
 */
record Range(double least, double most) {

	/** Whether it leaves anything out. */
	boolean bounded() {
		return this.least > -Double.MAX_VALUE || this.most < Double.MAX_VALUE;
	}

	boolean contains(double value) {
		return value >= this.least && value <= this.most;
	}

}
