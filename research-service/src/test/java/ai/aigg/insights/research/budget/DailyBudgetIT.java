package ai.aigg.insights.research.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import ai.aigg.insights.research.WholeService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DailyBudget}.
 */
class DailyBudgetIT extends WholeService {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void neverSetsTheSameCentAsideTwice() throws Exception {
		DailyBudget budget = budget("1.00", "2031-01-01T23:59:00Z");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Boolean>> calls = Stream
				.<Callable<Boolean>>generate(() -> () -> budget.reserve(new BigDecimal("0.03")).isPresent())
				.limit(60)
				.toList();
			assertThat(threads.invokeAll(calls).stream().filter((call) -> call.resultNow())).hasSize(33);
		}
		budget.settle(new Reservation(LocalDate.of(2031, 1, 1), new BigDecimal("0.03")), new BigDecimal("0.01"));
		assertThat(budget.reserve(new BigDecimal("0.03"))).isPresent();
		assertThat(budget.reserve(new BigDecimal("0.03"))).isEmpty();
		assertThat(this.owner.sql("SELECT billed_usd FROM research_budget WHERE day = '2031-01-01' AND calls = 1")
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("0.01");
	}

	@Test
	void beginsAnewEachDayAndRefusesWhatADayDoesNotHold() {
		assertThat(budget("0.02", "2031-02-01T12:00:00Z").reserve(new BigDecimal("0.02"))).isPresent();
		assertThat(budget("0.02", "2031-02-01T13:00:00Z").reserve(new BigDecimal("0.01"))).isEmpty();
		assertThat(budget("0.02", "2031-02-02T12:00:00Z").reserve(new BigDecimal("0.02"))).isPresent();
		assertThat(budget("0.00", "2031-02-03T12:00:00Z").reserve(new BigDecimal("0.01"))).isEmpty();
	}

	private DailyBudget budget(String usd, String now) {
		return new DailyBudget(this.jdbc, new BudgetSettings(new BigDecimal(usd)),
				Clock.fixed(Instant.parse(now), ZoneOffset.UTC), new SimpleMeterRegistry());
	}

}
