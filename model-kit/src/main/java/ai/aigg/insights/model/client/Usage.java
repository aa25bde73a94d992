package ai.aigg.insights.model.client;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a call used, as the endpoint counts it.
 *
 * @param inputTokens tokens sent
 * @param outputTokens tokens answered, thoughts included
 * @param costUsd US dollars by the price table, {@code null} where it has no price of the
 * model
 */
public record Usage(int inputTokens, int outputTokens, @Nullable BigDecimal costUsd) {

	/** Nothing. */
	public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO);

	/** Something that nobody counted. */
	public static final Usage UNKNOWN = new Usage(0, 0, null);

	/** Both together; the cost is known only where both are. */
	public Usage plus(Usage other) {
		BigDecimal cost = (this.costUsd != null && other.costUsd != null) ? this.costUsd.add(other.costUsd) : null;
		return new Usage(Math.addExact(this.inputTokens, other.inputTokens),
				Math.addExact(this.outputTokens, other.outputTokens), cost);
	}

}
