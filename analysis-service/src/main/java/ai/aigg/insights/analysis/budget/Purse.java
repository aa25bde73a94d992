package ai.aigg.insights.analysis.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.metrics.BudgetGauges;
import ai.aigg.insights.model.budget.Budget;
import ai.aigg.insights.model.budget.BudgetSettings;
import ai.aigg.insights.model.budget.Reservation;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The money of the day, one purse for all instances. What is spent is never forgotten;
 * what a killed instance reserved comes back when its time is over.
 */
@Repository
public class Purse {

	private static final String ALL = "all";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Allowance allowance;

	private final Ids ids;

	private final Clock clock;

	Purse(JdbcClient jdbc, TransactionTemplate transaction, Allowance allowance, Ids ids, Clock clock,
			MeterRegistry meters) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.allowance = allowance;
		this.ids = ids;
		this.clock = clock;
		BudgetGauges.show(meters, "model", allowance.all().usdPerDay(), this::committed);
	}

	/**
	 * What askers of a level may spend.
	 * @param level access level
	 * @return a budget that fails with the database
	 */
	public Budget of(String level) {
		return (most) -> Optional.ofNullable(this.transaction.execute((status) -> reserve(level, most).orElse(null)));
	}

	/**
	 * Whether little is left of the day's money, for a level or for all.
	 * @param level access level
	 * @return {@code true} asks for thrift
	 */
	@Transactional
	public boolean isLow(String level) {
		Map<String, Account> accounts = accounts(level);
		BigDecimal spendable = BigDecimal.ONE.subtract(this.allowance.low());
		return accounts.entrySet()
			.stream()
			.anyMatch((account) -> account.getValue()
				.usd()
				.compareTo(settings(account.getKey()).usdPerDay().multiply(spendable)) >= 0);
	}

	/**
	 * Counts an analysis that is about to be made.
	 * @param level access level
	 * @return {@code false} when as many were made today as may be
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean admit(String level) {
		open(today(), level);
		int most = level.equals(AccessLevels.ADMIN) ? Integer.MAX_VALUE : this.allowance.analysesPerDay();
		return this.jdbc.sql("""
				UPDATE analysis_budget SET analyses = analyses + 1
				WHERE day = :day AND access_level = :all AND analyses < :most
				""").param("day", today()).param("all", ALL).param("most", most).update() == 1;
	}

	private Optional<Reservation> reserve(String level, @Nullable BigDecimal mostUsd) {
		Map<String, Account> accounts = accounts(level);
		BigDecimal usd = (mostUsd != null) ? mostUsd : this.allowance.of(level).usdPerCall();
		boolean enough = accounts.entrySet()
			.stream()
			.allMatch((account) -> account.getValue().pays(usd, settings(account.getKey())));
		if (!enough) {
			return Optional.empty();
		}
		LocalDate day = today();
		UUID id = this.ids.next();
		this.jdbc.sql("""
				INSERT INTO analysis_reservations (id, day, access_level, usd, expires_at)
				VALUES (:id, :day, :level, :usd, :expires)
				""")
			.param("id", id)
			.param("day", day)
			.param("level", level)
			.param("usd", usd)
			.param("expires", this.clock.instant().plus(this.allowance.reservation()).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("""
				UPDATE analysis_budget SET calls = calls + 1 WHERE day = :day AND access_level IN (:all, :level)
				""").param("day", day).param("all", ALL).param("level", level).update();
		return Optional.of(new Reservation((actual) -> settle(id, day, level, (actual != null) ? actual : usd)));
	}

	private void settle(UUID id, LocalDate day, String level, BigDecimal usd) {
		this.transaction.executeWithoutResult((status) -> {
			lock(day, level);
			this.jdbc.sql("""
					UPDATE analysis_budget SET spent_usd = spent_usd + :usd
					WHERE day = :day AND access_level IN (:all, :level)
					""").param("usd", usd).param("day", day).param("all", ALL).param("level", level).update();
			this.jdbc.sql("DELETE FROM analysis_reservations WHERE id = :id").param("id", id).update();
		});
	}

	/** What is spent and reserved, by level; nobody else reserves meanwhile. */
	private Map<String, Account> accounts(String level) {
		LocalDate day = today();
		open(day, level);
		lock(day, level);
		this.jdbc.sql("DELETE FROM analysis_reservations WHERE expires_at < :now")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return this.jdbc.sql("""
				SELECT b.access_level, b.calls, b.spent_usd + coalesce((SELECT sum(r.usd) FROM analysis_reservations r
				    WHERE r.day = b.day AND b.access_level IN (:all, r.access_level)), 0) AS usd
				FROM analysis_budget b WHERE b.day = :day AND b.access_level IN (:all, :level)
				""")
			.param("day", day)
			.param("all", ALL)
			.param("level", level)
			.query((row, number) -> Map.entry(row.getString("access_level"),
					new Account(row.getInt("calls"), row.getBigDecimal("usd"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Everybody takes the row of all first, as {@link #admit} does: an update alone takes
	 * rows as it finds them, and two of them would wait for each other.
	 */
	private void lock(LocalDate day, String level) {
		this.jdbc.sql("""
				SELECT access_level FROM analysis_budget WHERE day = :day AND access_level IN (:all, :level)
				ORDER BY access_level <> :all FOR UPDATE
				""").param("day", day).param("all", ALL).param("level", level).query(String.class).list();
	}

	private BigDecimal committed() {
		return this.jdbc.sql("""
				SELECT coalesce((SELECT spent_usd FROM analysis_budget WHERE day = :day AND access_level = :all), 0)
				    + coalesce((SELECT sum(usd) FROM analysis_reservations WHERE day = :day), 0)
				""").param("day", today()).param("all", ALL).query(BigDecimal.class).single();
	}

	private void open(LocalDate day, String level) {
		this.jdbc.sql("""
				INSERT INTO analysis_budget (day, access_level) VALUES (:day, :all), (:day, :level)
				ON CONFLICT DO NOTHING
				""").param("day", day).param("all", ALL).param("level", level).update();
	}

	private BudgetSettings settings(String level) {
		return level.equals(ALL) ? this.allowance.all() : this.allowance.of(level);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/**
	 * One level's day.
	 *
	 * @param calls how many were paid for
	 * @param usd spent and reserved, US dollars
	 */
	private record Account(int calls, BigDecimal usd) {

		boolean pays(BigDecimal more, BudgetSettings settings) {
			return this.calls < settings.callsPerDay() && more.compareTo(settings.usdPerCall()) <= 0
					&& this.usd.add(more).compareTo(settings.usdPerDay()) <= 0;
		}

	}

}
