package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a trade, with what was found.
 *
 * @param name what is looked at
 * @param value what was found, or {@code null} when it is unknown, which never passes
 * @param limit the least or the most that passes
 * @param passed whether it passes
 */
public record Gate(String name, @Nullable BigDecimal value, BigDecimal limit, boolean passed) {

	static Gate atLeast(String name, @Nullable BigDecimal value, BigDecimal limit) {
		return new Gate(name, value, limit, value != null && value.compareTo(limit) >= 0);
	}

	static Gate atMost(String name, @Nullable BigDecimal value, BigDecimal limit) {
		return new Gate(name, value, limit, value != null && value.compareTo(limit) <= 0);
	}

	static Gate holds(String name, boolean condition) {
		return new Gate(name, condition ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, condition);
	}

}
