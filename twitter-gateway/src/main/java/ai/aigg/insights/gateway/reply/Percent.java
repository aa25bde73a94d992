package ai.aigg.insights.gateway.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;

import ai.aigg.insights.schema.events.Probability;

/**
 * Writes probabilities for readers: {@code 12.3%}, {@code 61%}, {@code <0.1%}.
 */
public final class Percent {

	private static final BigDecimal SMALLEST = new BigDecimal("0.1");

	private static final BigDecimal GREATEST = new BigDecimal("99.9");

	private Percent() {
	}

	/**
	 * Writes a probability.
	 * @param probability 0 to 1
	 * @return its percentage, to a tenth
	 */
	public static String of(Probability probability) {
		BigDecimal percent = probability.value().movePointRight(2);
		if (percent.signum() > 0 && percent.compareTo(SMALLEST) < 0) {
			return "<0.1%";
		}
		if (percent.compareTo(GREATEST) > 0 && probability.value().compareTo(BigDecimal.ONE) < 0) {
			return ">99.9%";
		}
		return number(percent) + "%";
	}

	/**
	 * Writes a range, {@code 5–14%}.
	 * @param low its lower end
	 * @param high its upper end
	 * @return the percentages, to a tenth
	 */
	public static String range(Probability low, Probability high) {
		return number(low.value().movePointRight(2)) + "–" + number(high.value().movePointRight(2)) + "%";
	}

	private static String number(BigDecimal percent) {
		BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
		return ((rounded.scale() < 0) ? rounded.setScale(0) : rounded).toPlainString();
	}

}
