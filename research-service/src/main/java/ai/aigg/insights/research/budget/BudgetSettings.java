package ai.aigg.insights.research.budget;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What research may cost.
 *
 * @param usdPerDay US dollars within a day of UTC; 0 allows only what is free
 */
@ConfigurationProperties("aigg.research.budget")
record BudgetSettings(@DefaultValue("10") BigDecimal usdPerDay) {

	BudgetSettings {
		if (usdPerDay.signum() < 0) {
			throw new IllegalArgumentException("aigg.research.budget.usd-per-day is not negative");
		}
	}

}
