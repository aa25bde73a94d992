package ai.aigg.insights.model.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DailyBudgetTests {

	private static final BigDecimal CENT = new BigDecimal("0.01");

	private final Day day = new Day();

	@Test
	void callsEndWithTheDaysCalls() {
		DailyBudget budget = budget(2, "1");
		assertThat(budget.reserve(CENT)).isPresent();
		assertThat(budget.reserve(CENT)).isPresent();
		assertThat(budget.reserve(CENT)).isEmpty();
		this.day.now = this.day.now.plus(Duration.ofDays(1));
		assertThat(budget.reserve(CENT)).isPresent();
	}

	@Test
	void moneyIsReservedBeforeAndSettledAfter() {
		DailyBudget budget = budget(100, "0.03");
		Reservation reservation = budget.reserve(CENT).orElseThrow();
		assertThat(budget.spentUsd()).isEqualByComparingTo("0.01");
		reservation.settle(new BigDecimal("0.004"));
		reservation.settle(BigDecimal.ZERO);
		assertThat(budget.spentUsd()).isEqualByComparingTo("0.004");
		assertThat(budget.reserve(new BigDecimal("0.02"))).isPresent();
		assertThat(budget.reserve(CENT)).isEmpty();
	}

	@Test
	void whatHasNoPriceCostsTheMost() {
		DailyBudget budget = budget(100, "0.03");
		budget.reserve(null).orElseThrow().settle(null);
		assertThat(budget.spentUsd()).isEqualByComparingTo("0.02");
		assertThat(budget.reserve(new BigDecimal("0.021"))).isEmpty();
	}

	@Test
	void yesterdaysReservationDoesNotTouchToday() {
		DailyBudget budget = budget(100, "0.03");
		Reservation reservation = budget.reserve(CENT).orElseThrow();
		this.day.now = this.day.now.plus(Duration.ofDays(1));
		reservation.settle(BigDecimal.ZERO);
		assertThat(budget.spentUsd()).isZero();
	}

	@Test
	void manyAtOnceDoNotSpendTooMuch() {
		DailyBudget budget = budget(1_000, "0.10");
		assertThat(IntStream.range(0, 500).parallel().filter((i) -> budget.reserve(CENT).isPresent()).count())
			.isEqualTo(10);
	}

	private DailyBudget budget(int calls, String usd) {
		return new DailyBudget(new BudgetSettings(calls, new BigDecimal(usd), new BigDecimal("0.02")), this.day);
	}

	private static final class Day extends Clock {

		private Instant now = Instant.parse("2026-11-22T12:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
