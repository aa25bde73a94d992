package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Keeps stored numbers readable.
 */
final class Rounding {

	private Rounding() {
	}

	static double four(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
	}

}
