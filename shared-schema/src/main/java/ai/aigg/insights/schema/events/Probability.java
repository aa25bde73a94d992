package ai.aigg.insights.schema.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A probability or a share's price in dollars, 0 to 1, kept to four decimals: the finest
 * tick of Polymarket and the scale of the column. This is the one place that rounds.
 *
 * @param value 0 to 1, scale 4
 */
public record Probability(@JsonValue BigDecimal value) implements Comparable<Probability> {

	private static final int SCALE = 4;

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Probability {
		value = value.setScale(SCALE, RoundingMode.HALF_EVEN);
		if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + value);
		}
	}

	/**
	 * Makes a probability from a number.
	 * @param value 0 to 1
	 * @return the probability, rounded to four decimals
	 * @throws IllegalArgumentException when the value is outside of 0..1 or not a number
	 */
	public static Probability of(double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("A probability is a number, not " + value);
		}
		return new Probability(BigDecimal.valueOf(value));
	}

	/**
	 * The probability that it does not happen.
	 * @return 1 - this
	 */
	public Probability complement() {
		return new Probability(BigDecimal.ONE.subtract(this.value));
	}

	/**
	 * The value for arithmetic.
	 * @return 0 to 1
	 */
	public double doubleValue() {
		return this.value.doubleValue();
	}

	@Override
	public int compareTo(Probability other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toPlainString();
	}

}
