package ai.aigg.insights.markets.wire;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads numbers that may be JSON numbers or text.
 */
final class Numbers {

	private static final int MAX_LENGTH = 200;

	/**
	 * Rounding a number costs as many digits as its scale, and {@code 1e-999999999} is
	 * short.
	 */
	private static final int MAX_SCALE = 400;

	private Numbers() {
	}

	static @Nullable BigDecimal read(JsonNode node) {
		if (!node.isNumber() && !node.isString()) {
			return null;
		}
		if (node.isNumber() && !node.isBigDecimal() && !node.isIntegralNumber()) {
			return null;
		}
		try {
			String text = node.isString() ? node.asString().strip() : "";
			BigDecimal value = node.isNumber() ? node.decimalValue()
					: (text.length() <= MAX_LENGTH) ? new BigDecimal(text) : null;
			return (value != null && Math.abs(value.scale()) <= MAX_SCALE) ? value : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
