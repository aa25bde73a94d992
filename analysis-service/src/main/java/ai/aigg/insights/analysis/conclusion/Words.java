package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

import ai.aigg.insights.schema.events.Probability;

/**
 * Numbers as people read them.
 */
final class Words {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

	private Words() {
	}

	/** {@code 12.3 %}. */
	static String percent(Probability probability) {
		return scaled(probability.value(), 1) + " %";
	}

	/** {@code 8–17 %}, with decimals only where whole points would hide the interval. */
	static String range(Probability low, Probability high) {
		int digits = (high.doubleValue() - low.doubleValue() < 0.03) ? 1 : 0;
		return scaled(low.value(), digits) + "–" + scaled(high.value(), digits) + " %";
	}

	/** {@code 3.3 cents}. */
	static String cents(BigDecimal dollars) {
		String amount = scaled(dollars, 1).replaceFirst("\\.0$", "");
		return amount + (amount.equals("1") || amount.equals("-1") ? " cent" : " cents");
	}

	/** {@code 104}. */
	static String wholeCents(BigDecimal dollars) {
		return scaled(dollars, 0);
	}

	/** {@code 8 points}. */
	static String points(BigDecimal difference) {
		String amount = scaled(difference.abs(), 0);
		return amount + (amount.equals("1") ? " point" : " points");
	}

	/** {@code $1.2M}. */
	static String dollars(BigDecimal amount) {
		if (amount.compareTo(MILLION) >= 0) {
			return "$" + amount.divide(MILLION, 1, RoundingMode.HALF_EVEN).toPlainString() + "M";
		}
		if (amount.compareTo(THOUSAND) >= 0) {
			return "$" + amount.divide(THOUSAND, 0, RoundingMode.HALF_EVEN).toPlainString() + "K";
		}
		return "$" + amount.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
	}

	/** {@code 3 days}, {@code 5 hours}, {@code 1 hour}. */
	static String time(Duration duration) {
		long hours = duration.toHours();
		if (hours >= 48) {
			return duration.toDays() + " days";
		}
		return (hours < 1) ? "less than an hour" : hours + ((hours == 1) ? " hour" : " hours");
	}

	private static String scaled(BigDecimal fraction, int digits) {
		return fraction.movePointRight(2).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
	}

}
