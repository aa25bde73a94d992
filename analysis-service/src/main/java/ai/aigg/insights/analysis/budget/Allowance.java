package ai.aigg.insights.analysis.budget;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.model.budget.BudgetSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be spent in a day (UTC).
 *
 * @param all by everybody together
 * @param levels by askers of an access level; a level that is not named has only the
 * limit of all
 * @param low share of the day's money that is left when fewer samples are asked for
 * @param analysesPerDay most analyses that are made, models or not; shared ones are free,
 * and admins are never refused
 * @param reservation how long money is put aside for a call that nobody settles
 */
@ConfigurationProperties("aigg.analysis.budget")
record Allowance(@DefaultValue BudgetSettings all, @DefaultValue Map<String, BudgetSettings> levels,
		@DefaultValue("0.25") BigDecimal low, @DefaultValue("5000") int analysesPerDay,
		@DefaultValue("5m") Duration reservation) {

	Allowance {
		levels = Map.copyOf(levels);
	}

	BudgetSettings of(String level) {
		return this.levels.getOrDefault(level, this.all);
	}

}
