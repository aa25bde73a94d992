package ai.aigg.insights.benchmarks.search;

import java.util.Arrays;
import java.util.stream.LongStream;

import ai.aigg.insights.benchmarks.report.Report;

/**
 * How long things took.
 */
public final class Micros {

	private final long[] sorted;

	/**
	 * Takes what was measured.
	 * @param micros microseconds, in any order
	 */
	public Micros(long[] micros) {
		this.sorted = micros.clone();
		Arrays.sort(this.sorted);
	}

	/**
	 * Both together.
	 * @param other what was measured besides
	 * @return all of it
	 */
	public Micros and(Micros other) {
		return new Micros(LongStream.concat(Arrays.stream(this.sorted), Arrays.stream(other.sorted)).toArray());
	}

	/**
	 * A quantile.
	 * @param share 0 to 1
	 * @return milliseconds within which so many were done; 0 without any
	 */
	public double millis(double share) {
		if (this.sorted.length == 0) {
			return 0;
		}
		int place = (int) Math.ceil(share * this.sorted.length) - 1;
		return Report.rounded(this.sorted[Math.clamp(place, 0, this.sorted.length - 1)] / 1000.0);
	}

}
