package ai.aigg.insights.simulators.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Small sums and the way amounts are written in questions.
 */
final class Numbers {

	private Numbers() {
	}

	/** Standard normal distribution function (Abramowitz and Stegun 26.2.17). */
	static double normal(double x) {
		double t = 1 / (1 + 0.2316419 * Math.abs(x));
		double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * t
				* (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
		return (x >= 0) ? 1 - tail : tail;
	}

	static double logistic(double logOdds) {
		return 1 / (1 + Math.exp(-logOdds));
	}

	static double logOdds(double probability) {
		double inside = Math.clamp(probability, 0.001, 0.999);
		return Math.log(inside / (1 - inside));
	}

	/** Rounds to three significant digits, as thresholds are. */
	static double nice(double value) {
		return new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue();
	}

	/** A step people would choose: 1, 2 or 5 times a power of ten. */
	static double niceStep(double value) {
		double power = Math.pow(10, Math.floor(Math.log10(value)));
		double lead = value / power;
		double chosen = (lead < 1.5) ? 1 : (lead < 3.5) ? 2 : (lead < 7.5) ? 5 : 10;
		return new BigDecimal(chosen * power).round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue();
	}

	/** {@code 150000} as {@code 150,000}, {@code 0.25} as {@code 0.25}. */
	static String text(double value) {
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_UP)).stripTrailingZeros();
		String plain = ((rounded.scale() < 0) ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded)
			.toPlainString();
		int point = plain.indexOf('.');
		StringBuilder text = new StringBuilder(plain);
		for (int i = ((point < 0) ? plain.length() : point) - 3; i > (value < 0 ? 1 : 0); i -= 3) {
			text.insert(i, ',');
		}
		return text.toString();
	}

}
