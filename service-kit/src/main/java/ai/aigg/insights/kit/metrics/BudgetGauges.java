package ai.aigg.insights.kit.metrics;

import java.math.BigDecimal;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.dao.DataAccessException;

/**
 * Shows what is spent of a day's money, and how much there is of it.
 */
public final class BudgetGauges {

	private BudgetGauges() {
	}

	/**
	 * Shows a budget.
	 * @param meters where it is shown
	 * @param budget its name
	 * @param limit US dollars a day (UTC)
	 * @param spent US dollars that are spent or reserved today; asked at every scrape,
	 * and not a number while the database is away
	 */
	public static void show(MeterRegistry meters, String budget, BigDecimal limit, Supplier<BigDecimal> spent) {
		Gauge.builder("budget.spent.usd", () -> value(spent))
			.description("Spent and reserved today (UTC), by all instances")
			.tag("budget", budget)
			.register(meters);
		Gauge.builder("budget.limit.usd", limit, BigDecimal::doubleValue)
			.description("What may be spent in a day (UTC)")
			.tag("budget", budget)
			.register(meters);
	}

	private static double value(Supplier<BigDecimal> spent) {
		try {
			return spent.get().doubleValue();
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}
