package ai.aigg.insights.analysis.measure;

/**
 * A mean with its 95 % interval.
 *
 * @param mean the mean
 * @param low lower end
 * @param high upper end
 */
public record Interval(double mean, double low, double high) {

	/**
	 * Whether the interval lies on one side of zero.
	 * @return {@code true} when a difference is more than noise
	 */
	public boolean excludesZero() {
		return this.low > 0 || this.high < 0;
	}

}
