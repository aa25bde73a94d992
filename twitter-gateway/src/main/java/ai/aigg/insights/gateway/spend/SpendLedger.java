package ai.aigg.insights.gateway.spend;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import ai.aigg.insights.kit.metrics.BudgetGauges;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what X costs in one row for each day of UTC. Money is reserved before a call, so
 * that no number of instances passes the cap together; a crash leaves it reserved.
 */
@Component
public class SpendLedger {

	private final JdbcClient jdbc;

	private final SpendSettings settings;

	private final Clock clock;

	private final MeterRegistry meters;

	private final AtomicReference<BigDecimal> spent = new AtomicReference<>(BigDecimal.ZERO);

	SpendLedger(JdbcClient jdbc, SpendSettings settings, Clock clock, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		this.meters = meters;
		meters.gauge("x.spend.usd", this.spent, (usd) -> usd.get().doubleValue());
		meters.gauge("x.spend.cap.usd", settings.usdPerDay(), BigDecimal::doubleValue);
		BudgetGauges.show(meters, "x", settings.usdPerDay(), this::committed);
	}

	/**
	 * Reserves money; in the current transaction where there is one.
	 * @param purchase what for
	 * @param units how many
	 * @return {@code false} when today's cap would be passed, and nothing is reserved
	 */
	public boolean reserve(Purchase purchase, int units) {
		LocalDate today = today();
		Optional<BigDecimal> total = add(today, purchase, units, this.settings.usdPerDay());
		if (total.isEmpty()) {
			this.jdbc.sql("INSERT INTO gateway_spend (spend_day) VALUES (:day) ON CONFLICT DO NOTHING")
				.param("day", today)
				.update();
			total = add(today, purchase, units, this.settings.usdPerDay());
		}
		total.ifPresent(this.spent::set);
		if (total.isEmpty()) {
			this.meters.counter("x.spend.refused", "purchase", purchase.code()).increment();
		}
		return total.isPresent();
	}

	/**
	 * Notes what X charges without having been asked for it, over the cap where need be:
	 * nothing more is reserved then.
	 * @param purchase what for
	 * @param units how many; may be zero
	 */
	public void owe(Purchase purchase, int units) {
		if (units > 0) {
			add(today(), purchase, units, null).ifPresent(this.spent::set);
		}
	}

	private Optional<BigDecimal> add(LocalDate day, Purchase purchase, int units, @Nullable BigDecimal cap) {
		String column = purchase.column();
		return this.jdbc.sql("""
				UPDATE gateway_spend SET usd = usd + :usd, %1$s = %1$s + :units
				WHERE spend_day = :day AND (:cap::numeric IS NULL OR usd + :usd <= :cap::numeric) RETURNING usd
				""".formatted(column))
			.param("usd", usd(purchase, units))
			.param("units", units)
			.param("day", day)
			.param("cap", cap)
			.query(BigDecimal.class)
			.optional();
	}

	/**
	 * Gives back what was reserved and not used.
	 * @param purchase what for
	 * @param units how many of those that were reserved; may be zero
	 */
	public void giveBack(Purchase purchase, int units) {
		if (units <= 0) {
			return;
		}
		String column = purchase.column();
		this.jdbc.sql("""
				UPDATE gateway_spend SET usd = greatest(usd - :usd, 0), %1$s = greatest(%1$s - :units, 0)
				WHERE spend_day = :day RETURNING usd
				""".formatted(column))
			.param("usd", usd(purchase, units))
			.param("units", units)
			.param("day", today())
			.query(BigDecimal.class)
			.optional()
			.ifPresent(this.spent::set);
	}

	private BigDecimal usd(Purchase purchase, int units) {
		return this.settings.price(purchase).multiply(BigDecimal.valueOf(units));
	}

	private BigDecimal committed() {
		return this.jdbc.sql("SELECT coalesce(sum(usd), 0) FROM gateway_spend WHERE spend_day = :day")
			.param("day", today())
			.query(BigDecimal.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
