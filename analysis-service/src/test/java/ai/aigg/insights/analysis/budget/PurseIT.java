package ai.aigg.insights.analysis.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.model.budget.BudgetSettings;
import ai.aigg.insights.model.budget.Reservation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of {@link Purse} on a real database; every test has a day of its own.
 */
class PurseIT {

	private static final TestDatabase DATABASE = TestServers.newDatabase();

	private static final DataSource OWNER = DATABASE.owner();

	private static final BigDecimal DIME = new BigDecimal("0.10");

	private static final TransactionTemplate TRANSACTION = new TransactionTemplate(new JdbcTransactionManager(OWNER));

	@Test
	void spendsNoMoreThanADayHasHoweverManyAsk() throws InterruptedException {
		Purse purse = purse("2031-01-01T12:00:00Z");
		List<Optional<Reservation>> reservations;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			reservations = threads
				.invokeAll(IntStream.range(0, 40)
					.<Callable<Optional<Reservation>>>mapToObj((call) -> () -> purse.of("vip").reserve(DIME))
					.toList())
				.stream()
				.map((future) -> future.resultNow())
				.toList();
		}
		assertThat(reservations).filteredOn(Optional::isPresent).hasSize(10);
		assertThat(purse.isLow("vip")).isTrue();
		reservations.forEach((each) -> each.ifPresent((reservation) -> reservation.settle(new BigDecimal("0.01"))));
		assertThat(purse.isLow("vip")).isFalse();
		assertThat(purse.of("vip").reserve(DIME)).isPresent();
	}

	@Test
	void aLevelHasItsOwnLimitWithinThatOfAll() {
		Purse purse = purse("2031-01-02T12:00:00Z");
		assertThat(purse.of("whitelist").reserve(DIME)).isPresent();
		assertThat(purse.of("whitelist").reserve(DIME)).isPresent();
		assertThat(purse.of("whitelist").reserve(DIME)).as("20 cents for this level").isEmpty();
		assertThat(purse.of("vip").reserve(DIME)).isPresent();
		assertThat(purse.of("vip").reserve(new BigDecimal("0.11"))).as("more than a call may cost").isEmpty();
		assertThat(purse.of("vip").reserve(null)).as("taken for the most that a call may cost").isPresent();
	}

	@Test
	void whatAKilledInstanceReservedComesBack() {
		Purse purse = purse("2031-01-03T12:00:00Z");
		assertThat(purse.of("whitelist").reserve(DIME)).isPresent();
		assertThat(purse.of("whitelist").reserve(DIME)).isPresent();
		assertThat(purse("2031-01-03T12:04:59Z").of("whitelist").reserve(DIME)).isEmpty();
		assertThat(purse("2031-01-03T12:05:01Z").of("whitelist").reserve(DIME)).isPresent();
		assertThat(purse("2031-01-04T00:00:00Z").of("whitelist").reserve(DIME)).as("another day").isPresent();
	}

	@Test
	void aCostThatNobodyKnowsLeavesWhatWasReserved() {
		Purse purse = purse("2031-01-05T12:00:00Z");
		purse.of("whitelist").reserve(DIME).orElseThrow().settle(null);
		purse.of("whitelist").reserve(DIME).orElseThrow().settle(DIME);
		assertThat(purse("2031-01-05T23:00:00Z").of("whitelist").reserve(DIME)).isEmpty();
	}

	@Test
	void analysesAreCountedAndAdminsAreNeverRefused() {
		Purse purse = purse("2031-01-06T12:00:00Z");
		assertThat(purse.admit("vip")).isTrue();
		assertThat(purse.admit("other")).isTrue();
		assertThat(purse.admit("vip")).isFalse();
		assertThat(purse.admit("admin")).isTrue();
	}

	@Test
	void aSettlementHoldsNothingWhileItWaitsForTheRowOfAll() throws Exception {
		Reservation reservation = purse("2031-01-07T12:00:00Z").of("admin").reserve(DIME).orElseThrow();
		JdbcClient owner = JdbcClient.create(OWNER);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> settlement = TRANSACTION.execute((status) -> {
				lock(owner, "all", "FOR UPDATE");
				Future<?> waiting = threads.submit(() -> reservation.settle(DIME));
				await("the settlement to wait for us").pollInSameThread()
					.until(() -> owner.sql(
							"SELECT count(*) FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid")
						.query(Integer.class)
						.single() == 1);
				assertThat(lock(owner, "admin", "FOR UPDATE NOWAIT")).isEqualTo("admin");
				return waiting;
			});
			assertThat(settlement).isNotNull().succeedsWithin(Duration.ofSeconds(10));
		}
	}

	private static String lock(JdbcClient owner, String level, String how) {
		return owner
			.sql("SELECT access_level FROM analysis_budget WHERE day = '2031-01-07' AND access_level = :level " + how)
			.param("level", level)
			.query(String.class)
			.single();
	}

	private static Purse purse(String now) {
		Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
		Allowance allowance = new Allowance(new BudgetSettings(100, BigDecimal.ONE, DIME),
				Map.of("whitelist", new BudgetSettings(100, new BigDecimal("0.20"), DIME)), new BigDecimal("0.25"), 2,
				Duration.ofMinutes(5));
		return new Purse(JdbcClient.create(OWNER), TRANSACTION, allowance, new Ids(clock), clock,
				new SimpleMeterRegistry());
	}

}
