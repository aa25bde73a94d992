package ai.aigg.insights.model.budget;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be spent in a day.
 *
 * @param callsPerDay most calls
 * @param usdPerDay most US dollars
 * @param usdPerCall most US dollars of one call; taken for its cost where no price is
 * known
 */
public record BudgetSettings(@DefaultValue("1000") int callsPerDay, @DefaultValue("1.00") BigDecimal usdPerDay,
		@DefaultValue("0.02") BigDecimal usdPerCall) {

	public BudgetSettings {
		if (callsPerDay < 0 || usdPerDay.signum() < 0 || usdPerCall.signum() < 0) {
			throw new IllegalArgumentException("A budget is not negative");
		}
	}

}
