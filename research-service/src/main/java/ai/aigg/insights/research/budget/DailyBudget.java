package ai.aigg.insights.research.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import ai.aigg.insights.kit.metrics.BudgetGauges;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A budget per day of UTC in one row, shared by all instances. Money of a call that never
 * came back counts as spent: it may have been billed.
 */
@Repository
class DailyBudget implements Budget {

	private final JdbcClient jdbc;

	private final BudgetSettings settings;

	private final Clock clock;

	DailyBudget(JdbcClient jdbc, BudgetSettings settings, Clock clock, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		BudgetGauges.show(meters, "research", settings.usdPerDay(), this::committed);
	}

	private BigDecimal committed() {
		return this.jdbc.sql("SELECT coalesce(sum(committed_usd), 0) FROM research_budget WHERE day = :day::date")
			.param("day", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query(BigDecimal.class)
			.single();
	}

	@Override
	public Optional<Reservation> reserve(BigDecimal usd) {
		Reservation reservation = new Reservation(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), usd);
		int reserved = this.jdbc.sql("""
				INSERT INTO research_budget AS budget (day, committed_usd)
				SELECT :day::date, :usd::numeric WHERE :usd::numeric <= :limit::numeric
				ON CONFLICT (day) DO UPDATE SET committed_usd = budget.committed_usd + excluded.committed_usd
				WHERE budget.committed_usd + excluded.committed_usd <= :limit::numeric
				""")
			.param("day", reservation.day())
			.param("usd", usd)
			.param("limit", this.settings.usdPerDay())
			.update();
		return (reserved == 1) ? Optional.of(reservation) : Optional.empty();
	}

	@Override
	public void settle(Reservation reservation, BigDecimal billedUsd) {
		this.jdbc
			.sql("""
					UPDATE research_budget SET committed_usd = greatest(0, committed_usd - :reserved::numeric + :billed::numeric),
					    billed_usd = billed_usd + :billed::numeric, calls = calls + 1
					WHERE day = :day
					""")
			.param("day", reservation.day())
			.param("reserved", reservation.usd())
			.param("billed", billedUsd)
			.update();
	}

}
