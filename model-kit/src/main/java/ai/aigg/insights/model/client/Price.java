package ai.aigg.insights.model.client;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a model costs.
 *
 * @param input US dollars for a million tokens sent
 * @param output US dollars for a million tokens answered
 */
public record Price(BigDecimal input, BigDecimal output) {

	private static final int MILLION_DIGITS = 6;

	public Price {
		if (input.signum() < 0 || output.signum() < 0) {
			throw new IllegalArgumentException("A price is not negative");
		}
	}

	/**
	 * The cost of a call.
	 * @param inputTokens tokens sent
	 * @param outputTokens tokens answered
	 * @return US dollars
	 */
	public BigDecimal of(long inputTokens, long outputTokens) {
		return this.input.multiply(BigDecimal.valueOf(inputTokens))
			.add(this.output.multiply(BigDecimal.valueOf(outputTokens)), MathContext.DECIMAL64)
			.movePointLeft(MILLION_DIGITS);
	}

}
