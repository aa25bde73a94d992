package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The decision rule with the limits that ship.
 */
public final class TestRules {

	private TestRules() {
	}

	public static DecisionRule shipped() {
		return new DecisionRule(new DecisionSettings(new BigDecimal("0.03"), new BigDecimal("0.05"),
				Duration.ofDays(365), new BigDecimal("0.05"), new BigDecimal("0.05"), new BigDecimal("0.95"),
				new BigDecimal("0.20"), new BigDecimal("0.02"), new BigDecimal("0.40"), BigDecimal.valueOf(100),
				BigDecimal.valueOf(500), BigDecimal.valueOf(1_000), Duration.ofHours(6), Duration.ofMinutes(15)));
	}

}
