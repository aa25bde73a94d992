package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.util.List;

import ai.aigg.insights.schema.events.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says, and why.
 *
 * @param recommendation buy one side, or hold
 * @param reason the first gate that failed, or {@code null} for a trade
 * @param expectedYes expected value of buying the first outcome after costs, dollars per
 * share, or {@code null} when it is not offered
 * @param expectedNo the same of the other outcome
 * @param hurdle what the expected value has to reach
 * @param gates every condition of the better side
 */
public record Decision(Recommendation recommendation, @Nullable String reason, @Nullable BigDecimal expectedYes,
		@Nullable BigDecimal expectedNo, BigDecimal hurdle, List<Gate> gates) {

	public Decision {
		gates = List.copyOf(gates);
	}

	/**
	 * Expected value of the better side.
	 * @return dollars per share, or {@code null} when nothing is offered
	 */
	public @Nullable BigDecimal bestExpected() {
		if (this.expectedYes == null || this.expectedNo == null) {
			return (this.expectedYes != null) ? this.expectedYes : this.expectedNo;
		}
		return this.expectedYes.max(this.expectedNo);
	}

}
