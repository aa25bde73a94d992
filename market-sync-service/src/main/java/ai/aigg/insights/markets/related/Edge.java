package ai.aigg.insights.markets.related;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Two markets that are related; neither comes first.
 *
 * @param pair the two
 * @param value how much, from -1 to 1
 * @param samples the steps behind a correlation, or {@code null}
 */
record Edge(Pair pair, BigDecimal value, @Nullable Integer samples) {

	private static final int DECIMALS = 4;

	static Edge between(UUID one, UUID other, double value, @Nullable Integer samples) {
		// A vector in bytes may be a little longer than 1.
		BigDecimal bounded = BigDecimal.valueOf(Math.clamp(value, -1, 1));
		return new Edge(Pair.of(one, other), bounded.setScale(DECIMALS, RoundingMode.HALF_EVEN), samples);
	}

	/**
	 * Two ids, the same pair whichever is named first.
	 *
	 * @param one one id
	 * @param other the other one
	 */
	record Pair(UUID one, UUID other) {

		static Pair of(UUID one, UUID other) {
			if (one.equals(other)) {
				throw new IllegalArgumentException("A market is not related to itself: " + one);
			}
			return (one.compareTo(other) < 0) ? new Pair(one, other) : new Pair(other, one);
		}

	}

}
